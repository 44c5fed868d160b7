import * as Plot from '@observablehq/plot';
import { say, write, type Data } from './data';
import { colors, frame } from './look';

/** Persons by year: facts, the base path with its bands, the official number, and the path that was used where it is another. */
export function populationChart(data: Data, width: number): Element {
  const { facts, years, showsUsed } = data.population;
  const last = facts[facts.length - 1]!;
  // Every path begins at the last fact.
  const start = { year: last.year, point: last.persons, lower80: last.persons, upper80: last.persons, lower95: last.persons, upper95: last.persons, official: last.persons, used: last.persons };
  const future = [start, ...years];
  const persons = (value: number): string => write(data, value, 0);
  const title = (year: (typeof future)[number]): string => [
    String(year.year),
    `${say(data, 'planning.chart.base')}: ${persons(year.point)}`,
    `${say(data, 'planning.chart.band')}: ${persons(year.lower80)} – ${persons(year.upper80)}`,
    `${say(data, 'planning.chart.official')}: ${persons(year.official)}`,
    ...(showsUsed ? [`${say(data, 'planning.chart.used')}: ${persons(year.used)}`] : []),
  ].join('\n');
  return Plot.plot({
    ...frame(width),
    height: 340,
    marginLeft: 62,
    x: { label: null, tickFormat: year => String(year), ticks: width < 520 ? 5 : 11 },
    y: { label: say(data, 'planning.unit.persons'), grid: true, tickFormat: persons, labelArrow: 'none' },
    marks: [
      Plot.areaY(future, { x: 'year', y1: 'lower95', y2: 'upper95', fill: colors.wide }),
      Plot.areaY(future, { x: 'year', y1: 'lower80', y2: 'upper80', fill: colors.narrow }),
      Plot.lineY(future, { x: 'year', y: 'point', stroke: colors.base, strokeWidth: 2.6 }),
      Plot.lineY(future, { x: 'year', y: 'official', stroke: colors.official, strokeWidth: 2.2, strokeDasharray: '7 5' }),
      showsUsed ? Plot.lineY(future, { x: 'year', y: 'used', stroke: colors.used, strokeWidth: 2.6, strokeDasharray: '2 4', strokeLinecap: 'round' }) : null,
      Plot.lineY(facts, { x: 'year', y: 'persons', stroke: colors.ink, strokeWidth: 2.2 }),
      Plot.dot(facts, { x: 'year', y: 'persons', fill: colors.ink, r: 3 }),
      Plot.ruleX(future, Plot.pointerX({ x: 'year', stroke: colors.ink, strokeDasharray: '2 3' })),
      Plot.tip(facts, Plot.pointerX({ x: 'year', y: 'persons', title: fact => `${fact.year}\n${say(data, 'planning.chart.fact')}: ${persons(fact.persons)}` })),
      Plot.tip(years, Plot.pointerX({ x: 'year', y: 'point', title })),
    ],
  });
}
