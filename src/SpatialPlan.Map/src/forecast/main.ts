import { element } from '../elements';
import { drawCharts } from './charts';
import { readData, say } from './data';
import { addSliders } from './sliders';

const pause = 250;
const form = document.querySelector<HTMLFormElement>('#controls');
const result = document.querySelector<HTMLElement>('#result');
if (form && result) start(form, result);

function start(form: HTMLFormElement, result: HTMLElement): void {
  const status = document.getElementById('status')!;
  let waiting = 0;
  let asked = new AbortController();
  const later = (delay: number): void => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void now(), delay);
  };
  const now = async (): Promise<void> => {
    clearTimeout(waiting);
    if (!form.checkValidity()) {
      form.reportValidity();
      return;
    }
    asked.abort();
    asked = new AbortController();
    const address = addressOf(form);
    result.setAttribute('aria-busy', 'true');
    status.textContent = say(readData(document), 'planning.chart.working');
    try {
      show(result, await fetchPage(address, asked.signal));
      history.replaceState(null, '', address);
      keepLanguages(address);
      status.textContent = say(readData(document), 'planning.chart.done');
      result.setAttribute('aria-busy', 'false');
    } catch (fault) {
      // Another question took the place of this one.
      if (fault instanceof DOMException && fault.name === 'AbortError') return;
      tellFailure(result, status, fault instanceof Refusal ? fault.message : say(readData(document), 'planning.chart.no-answer'));
    }
  };
  addSliders(form);
  drawCharts(result);
  form.addEventListener('input', () => later(pause));
  form.addEventListener('submit', event => {
    event.preventDefault();
    void now();
  });
  // Another forecast has other coefficients: the whole page changes.
  form.querySelector('select')!.addEventListener('change', event => {
    event.stopPropagation();
    location.assign(`${location.pathname}?forecast=${(event.target as HTMLSelectElement).value}`);
  });
  redrawWhenResized(result);
  result.setAttribute('data-ready', 'true');
}

/** Only what differs from the forecast stands in the address, so that it stays short enough to be sent on. */
function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const given = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)?.closest<HTMLElement>('.slider')?.dataset['given'];
    if (typeof value === 'string' && value !== '' && (given === undefined || Number(value) !== Number(given))) query.append(name, value);
  }
  const language = new URLSearchParams(location.search).get('lang');
  if (language) query.append('lang', language);
  return `${location.pathname}?${query.toString()}`;
}

class Refusal extends Error {}

async function fetchPage(address: string, signal: AbortSignal): Promise<Document> {
  const answer = await fetch(address, { signal, headers: { Accept: 'text/html', 'X-Requested-With': 'fetch' } });
  if (!answer.ok) throw new Refusal(((await answer.json()) as { detail?: string }).detail ?? answer.statusText);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** Takes the result out of a page of the server; opened tables stay open, and what is read stays in sight. */
function show(result: HTMLElement, page: Document): void {
  const opened = [...result.querySelectorAll('details')].map(details => details.open);
  const fresh = page.getElementById('result')!;
  fresh.querySelectorAll('details').forEach((details, at) => (details.open = opened[at] ?? false));
  const top = scrollY;
  result.replaceChildren(...document.adoptNode(fresh).childNodes);
  drawCharts(result);
  scrollTo({ top });
  const reset = page.getElementById('reset')?.getAttribute('href');
  if (reset) document.getElementById('reset')?.setAttribute('href', reset);
}

function tellFailure(result: HTMLElement, status: HTMLElement, reason: string): void {
  const words = say(readData(document), 'planning.chart.failed', { reason });
  result.querySelector('.failed')?.remove();
  result.prepend(element('p', { class: 'failed' }, words));
  result.setAttribute('aria-busy', 'false');
  status.textContent = words;
}

/** The links to the other languages keep what was tried. */
function keepLanguages(address: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a[hreflang]')) {
    const query = new URLSearchParams(address.split('?')[1]);
    query.set('lang', link.hreflang);
    link.href = `${location.pathname}?${query.toString()}`;
  }
}

function redrawWhenResized(result: HTMLElement): void {
  let width = result.clientWidth;
  let waiting = 0;
  new ResizeObserver(() => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      if (result.clientWidth === width) return;
      width = result.clientWidth;
      drawCharts(result);
    }, 120);
  }).observe(result);
}
