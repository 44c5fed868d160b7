import { balanceChart } from './balance';
import { readData } from './data';
import { demandChart } from './demand';
import { populationChart } from './population';
import { tornadoChart } from './tornado';

const charts = { population: populationChart, demand: demandChart, balance: balanceChart, tornado: tornadoChart } as const;
const mostWidth = 1040;

/** Puts live charts in the place of the drawings that came with the page, as wide as there is room. */
export function drawCharts(root: ParentNode): void {
  const data = readData(root);
  for (const place of root.querySelectorAll<HTMLElement>('.plot[data-chart]')) {
    const chart = charts[place.dataset['chart'] as keyof typeof charts];
    const label = place.querySelector('svg')?.getAttribute('aria-label') ?? '';
    const drawn = chart(data, Math.max(280, Math.min(mostWidth, place.clientWidth)));
    const picture = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg')!;
    // The parts of a picture are not spoken one by one: the table below has their numbers.
    for (const part of picture.querySelectorAll('[aria-label], [aria-description]')) {
      part.removeAttribute('aria-label');
      part.removeAttribute('aria-description');
    }
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', label);
    place.replaceChildren(drawn);
    place.classList.add('drawn');
    // A drawing that fits is not scrolled and needs no stop of the Tab key.
    place.removeAttribute('tabindex');
  }
}
