import * as Plot from '@observablehq/plot';
import { nameOf, say, write, type Data } from './data';
import { colors, frame, patterns } from './look';

/** For each sector its demand with its spread, and below it the vacant land it could use. */
export function balanceChart(data: Data, width: number): Element {
  const { defs, paint } = patterns(data, 'balance');
  const hectares = (value: number): string => `${write(data, value, 2)} ${say(data, 'unit.hectares')}`;
  const wanted = say(data, 'planning.chart.demand');
  const vacant = say(data, 'planning.chart.vacant');
  const bars = data.balance.flatMap(row => [
    { sector: row.sector, kind: wanted, from: 0, to: row.demand, fill: paint(row.sector), title: `${nameOf(data, row.sector)}\n${wanted}: ${hectares(row.demand)}${row.spread ? `\n${say(data, 'planning.chart.spread')}: ${write(data, row.spread.p10, 2)} – ${hectares(row.spread.p90)}` : ''}` },
    { sector: row.sector, kind: vacant, from: 0, to: row.municipal, fill: colors.municipal, title: `${nameOf(data, row.sector)}\n${say(data, 'planning.chart.municipal')}: ${hectares(row.municipal)}` },
    { sector: row.sector, kind: vacant, from: row.municipal, to: row.municipal + row.stateFund, fill: colors.stateFund, title: `${nameOf(data, row.sector)}\n${say(data, 'planning.chart.state-fund')}: ${hectares(row.stateFund)}` },
  ]).filter(bar => bar.to > bar.from);
  const spreads = data.balance.flatMap(row => (row.spread ? [{ sector: row.sector, kind: wanted, low: row.spread.p10, high: row.spread.p90 }] : []));
  const named = width > 520;
  return Plot.plot({
    ...frame(width),
    height: 44 + data.balance.length * 64,
    marginLeft: named ? 84 : 8,
    marginRight: 12,
    marginTop: 44,
    // The names stand above their bars: beside them there is no room on a telephone.
    fy: { label: null, domain: data.balance.map(row => row.sector), tickFormat: () => '', axis: null, padding: 0.42 },
    y: { label: null, domain: [wanted, vacant], tickSize: 0, axis: named ? 'left' : null },
    x: { label: say(data, 'unit.hectares'), axis: 'top', grid: true, tickFormat: value => write(data, value, 0), labelArrow: 'none', ticks: named ? 8 : 4 },
    marks: [
      defs,
      Plot.barX(bars, { fy: 'sector', y: 'kind', x1: 'from', x2: 'to', fill: 'fill', stroke: '#fff', strokeWidth: 0.6 }),
      Plot.ruleY(spreads, { fy: 'sector', y: 'kind', x1: 'low', x2: 'high', stroke: colors.ink, strokeWidth: 1.6 }),
      Plot.tickX(spreads, { fy: 'sector', y: 'kind', x: 'low', stroke: colors.ink, insetTop: 3, insetBottom: 3 }),
      Plot.tickX(spreads, { fy: 'sector', y: 'kind', x: 'high', stroke: colors.ink, insetTop: 3, insetBottom: 3 }),
      Plot.text(data.balance, { fy: 'sector', text: row => nameOf(data, row.sector), frameAnchor: 'top-left', textAnchor: 'start', lineAnchor: 'bottom', fontWeight: 600, fill: colors.ink, stroke: '#fff', strokeWidth: 4, dy: -5 }),
      Plot.ruleX([0]),
      Plot.tip(bars, Plot.pointer({ fy: 'sector', y: 'kind', x: 'to', title: 'title' })),
    ],
  });
}
