"""Prints one page of HTML as PDF/A-3b with one attached file, and ends.

Reads one JSON object from standard input: html, attachment, name, mime, description. Writes the PDF to standard output.
Nothing is fetched, neither from the network nor from a file: what the page needs is in it.
"""
import io
import json
import logging
import resource
import sys

MEMORY_BYTES = 1 << 30
CPU_SECONDS = 60

resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))

try:
    import pydyf
    import weasyprint
except ImportError:
    sys.exit(3)

logging.getLogger('weasyprint').setLevel(logging.CRITICAL)


def refuse(url, *_, **__):
    raise ValueError('nothing is fetched for a paper: ' + url[:80])


def name_the_attachment(job):
    """PDF/A-3 asks for the relation of an attached file to the document, its kind and its name."""
    def finish(_, pdf):
        files = []
        for thing in pdf.objects:
            if isinstance(thing, pydyf.Dictionary) and thing.get('Type') == '/Filespec':
                thing['F'] = pydyf.String(job['name'])
                thing['UF'] = pydyf.String(job['name'])
                thing['AFRelationship'] = '/Data'
                files.append(thing.reference)
            elif isinstance(thing, pydyf.Stream) and thing.extra.get('Type') == '/EmbeddedFile':
                thing.extra['Subtype'] = '/' + job['mime'].replace('/', '#2F')
        if not files:
            raise RuntimeError('the attachment is missing')
        pdf.catalog['AF'] = pydyf.Array(files)
    return finish


def main():
    text = sys.stdin.buffer.read()
    if not text:
        return
    job = json.loads(text)
    attachment = weasyprint.Attachment(file_obj=io.BytesIO(job['attachment'].encode()), description=job['description'])
    page = weasyprint.HTML(string=job['html'], base_url=None, url_fetcher=refuse)
    sys.stdout.buffer.write(page.write_pdf(variant='pdf/a-3b', attachments=[attachment], finisher=name_the_attachment(job)))


main()
