import * as Plot from '@observablehq/plot';
import { nameOf, say, write, type Data } from './data';
import { colors, frame, patterns } from './look';

/** Hectares by year, the sectors on top of each other, with the spread of all together. */
export function demandChart(data: Data, width: number): Element {
  const { rows, together } = data.demand;
  const { defs, paint } = patterns(data, 'demand');
  const hectares = (value: number): string => `${write(data, value, 2)} ${say(data, 'unit.hectares')}`;
  const years = together.map(({ year }) => year);
  return Plot.plot({
    ...frame(width),
    height: 340,
    marginLeft: 52,
    x: { label: null, domain: years, tickFormat: year => String(year), ticks: years.filter((_, at) => width > 520 || at % 2 === 0), padding: 0.3 },
    y: { label: say(data, 'unit.hectares'), grid: true, tickFormat: value => write(data, value, 0), labelArrow: 'none' },
    marks: [
      defs,
      Plot.barY(rows, Plot.stackY({ x: 'year', y: 'hectares', fill: row => paint(row.sector), stroke: '#fff', strokeWidth: 0.6, order: data.looks.map(look => paint(look.sector)), z: 'sector' })),
      Plot.ruleY([0]),
      Plot.ruleX(together, { x: 'year', y1: 'p10', y2: 'p90', stroke: colors.ink, strokeWidth: 1.6, marker: 'none' }),
      Plot.tickY(together, { x: 'year', y: 'p10', stroke: colors.ink, insetLeft: 8, insetRight: 8 }),
      Plot.tickY(together, { x: 'year', y: 'p90', stroke: colors.ink, insetLeft: 8, insetRight: 8 }),
      Plot.dot(together, { x: 'year', y: 'p50', fill: colors.ink, r: 3 }),
      Plot.tip(together, Plot.pointerX({
        x: 'year',
        y: 'p50',
        title: all => [
          String(all.year),
          ...rows.filter(row => row.year === all.year).map(row => `${nameOf(data, row.sector)}: ${hectares(row.hectares)}`),
          `${say(data, 'planning.chart.spread')}: ${write(data, all.p10, 2)} – ${hectares(all.p90)}`,
        ].join('\n'),
      })),
    ],
  });
}
