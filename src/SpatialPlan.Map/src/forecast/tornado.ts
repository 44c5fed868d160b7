import * as Plot from '@observablehq/plot';
import { say, write, type Data } from './data';
import { colors, frame } from './look';

/** How far each input alone moves the demand, the widest bar on top. */
export function tornadoChart(data: Data, width: number): Element {
  const { likeliest, bars } = data.tornado;
  const hectares = (value: number): string => `${write(data, value, 2)} ${say(data, 'unit.hectares')}`;
  const sides = bars.flatMap(bar => [
    { name: bar.name, end: bar.atLow, fill: colors.lower, title: `${bar.name} = ${bar.lowValue}\n${say(data, 'planning.chart.at-low')}: ${hectares(bar.atLow)}` },
    { name: bar.name, end: bar.atHigh, fill: colors.higher, title: `${bar.name} = ${bar.highValue}\n${say(data, 'planning.chart.at-high')}: ${hectares(bar.atHigh)}` },
  ]);
  const wide = width > 620;
  return Plot.plot({
    ...frame(width),
    height: 44 + bars.length * (wide ? 28 : 42),
    marginLeft: wide ? 320 : 8,
    marginRight: 16,
    marginTop: 34,
    y: { label: null, domain: bars.map(bar => bar.name), axis: null, padding: wide ? 0.3 : 0.5 },
    x: { label: say(data, 'unit.hectares'), axis: 'top', grid: true, tickFormat: value => write(data, value, 0), labelArrow: 'none', ticks: wide ? 8 : 4 },
    marks: [
      Plot.barX(sides, { y: 'name', x1: likeliest, x2: 'end', fill: 'fill', insetTop: wide ? 0 : 8 }),
      Plot.text(bars, { y: 'name', text: bar => short(bar.name, wide ? 42 : Math.floor(width / 7.6)), frameAnchor: 'left', textAnchor: wide ? 'end' : 'start', dx: wide ? -10 : 0, dy: wide ? 0 : -14, fill: colors.ink, stroke: '#fff', strokeWidth: 3 }),
      Plot.ruleX([likeliest], { stroke: colors.ink, strokeWidth: 1.6 }),
      Plot.tip(sides, Plot.pointer({ y: 'name', x: 'end', title: 'title' })),
    ],
  });
}

/** The whole name stands in the tip and in the table. */
function short(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
