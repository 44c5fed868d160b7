import { element } from '../elements';
import { readData, say } from './data';

/** Puts a slider beside every number field; both always say the same. */
export function addSliders(form: HTMLFormElement): void {
  const data = readData(document);
  for (const box of form.querySelectorAll<HTMLElement>('.slider')) {
    const field = box.querySelector<HTMLInputElement>('input[type=number]')!;
    const name = box.querySelector('label')!.textContent ?? '';
    const [low, high] = [Number(field.min), Number(field.max)];
    const slide = element('input', { type: 'range', min: field.min, max: field.max, step: String(roundStep(high - low)), 'aria-label': say(data, 'planning.chart.slider', { name: name.trim() }) });
    slide.value = field.value;
    slide.addEventListener('input', () => {
      field.value = slide.value;
      mark(box, field);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    field.addEventListener('input', event => {
      if (event.isTrusted) slide.value = field.value;
      mark(box, field);
    });
    const row = element('div', { class: 'set' });
    field.before(row);
    row.append(slide, field);
  }
}

/** Shows at once that a value is no longer the forecast's own. */
function mark(box: HTMLElement, field: HTMLInputElement): void {
  box.classList.toggle('tried', field.value !== '' && Number(field.value) !== Number(box.dataset['given']));
}

/** About a hundred round steps. */
function roundStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 100));
  const unit = span / 100 / power;
  return Number((power * (unit < 1.5 ? 1 : unit < 3.5 ? 2 : 5)).toPrecision(3));
}
