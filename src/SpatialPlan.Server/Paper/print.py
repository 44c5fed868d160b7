"""Prints pages of HTML as PDF/A-3b with attached files, for as long as its standard input is open.

Loading takes longer than printing, so the program is loaded once; each page is printed by a copy of the process (fork) that has limits of its own
on memory and time and ends afterwards: what one page leaves behind, or what it breaks, never meets the next one.

A job is a line with its length in bytes, then one JSON object: html, attachments (name, mime, description, text). The answer is a line with the
length of the PDF, then the PDF. When a page cannot be printed the process says why on standard error and ends with code 1.
Nothing is fetched, neither from the network nor from a file: what the page needs is in it.
"""
import gc
import io
import json
import logging
import os
import resource
import sys

MEMORY_BYTES = 1 << 30
CPU_SECONDS = 120

try:
    import fontTools.subset  # noqa: F401  loaded late otherwise, by every copy anew
    import fontTools.ttLib.tables._g_l_y_f  # noqa: F401
    import pydyf
    import weasyprint
except ImportError:
    sys.exit(3)

logging.getLogger('weasyprint').setLevel(logging.CRITICAL)
logging.getLogger('fontTools').setLevel(logging.CRITICAL)


def refuse(url, *_, **__):
    raise ValueError('nothing is fetched for a paper: ' + url[:80])


def name_the_attachments(attachments):
    """PDF/A-3 asks for the relation of an attached file to the document, its kind and its name."""
    def finish(_, pdf):
        specs = [thing for thing in pdf.objects if isinstance(thing, pydyf.Dictionary) and thing.get('Type') == '/Filespec']
        streams = [thing for thing in pdf.objects if isinstance(thing, pydyf.Stream) and thing.extra.get('Type') == '/EmbeddedFile']
        if not len(attachments) == len(specs) == len(streams):
            raise RuntimeError('an attachment is missing')
        for attached, spec, stream in zip(attachments, specs, streams):
            spec['F'] = pydyf.String(attached['name'])
            spec['UF'] = pydyf.String(attached['name'])
            spec['AFRelationship'] = '/Data'
            stream.extra['Subtype'] = '/' + attached['mime'].replace('/', '#2F')
        pdf.catalog['AF'] = pydyf.Array([spec.reference for spec in specs])
    return finish


def printed(job):
    attachments = [weasyprint.Attachment(file_obj=io.BytesIO(one['text'].encode()), description=one['description']) for one in job['attachments']]
    page = weasyprint.HTML(string=job['html'], base_url=None, url_fetcher=refuse)
    return page.write_pdf(variant='pdf/a-3b', attachments=attachments, finisher=name_the_attachments(job['attachments']))


def print_in_a_copy(text):
    """The exit state of the copy that prints and answers."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    code = 1
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        pdf = printed(json.loads(text))
        sys.stdout.buffer.write(b'%d\n' % len(pdf))
        sys.stdout.buffer.write(pdf)
        sys.stdout.buffer.flush()
        code = 0
    except BaseException as fault:
        sys.stderr.write(f'{type(fault).__name__}: {str(fault)[:500]}\n')
        sys.stderr.flush()
    finally:
        os._exit(code)


def main():
    # What is loaded stays; a copy need not look through it again and again.
    gc.freeze()
    gc.set_threshold(50_000)
    jobs = sys.stdin.buffer
    while line := jobs.readline():
        text = jobs.read(int(line))
        if print_in_a_copy(text):
            sys.exit(1)
        del text


main()
