import type { Data, SectorLook } from './data';

/** The colours of lines and bands; those of the sectors come with the data. The drawings on paper use the same. */
export const colors = {
  ink: '#23292b',
  base: '#0f6b60',
  official: '#b5472f',
  used: '#5d4f8f',
  wide: '#dcebe6',
  narrow: '#b3d5cb',
  municipal: '#7a8a3a',
  stateFund: '#c9d19a',
  lower: '#2f79a8',
  higher: '#d98a3d',
} as const;

/** What every chart shares: its own font, room, and a class under which the page's style sheet finds it. */
export function frame(width: number): { width: number; className: string; style: { fontFamily: string; fontSize: string; background: string; overflow: string } } {
  return { width, className: 'chart', style: { fontFamily: 'inherit', fontSize: '12px', background: 'none', overflow: 'visible' } };
}

/** One pattern for each sector inside a chart, and the paint that names it. A colour alone does not tell sectors apart for everyone. */
export function patterns(data: Data, chart: string): { readonly defs: () => SVGDefsElement; readonly paint: (sector: string) => string } {
  return {
    defs: () => {
      const defs = svg('defs', {});
      for (const look of data.looks) defs.append(pattern(look, `js-${chart}-${look.sector}`));
      return defs;
    },
    paint: sector => `url(#js-${chart}-${sector})`,
  };
}

function pattern(look: SectorLook, id: string): SVGPatternElement {
  const made = svg('pattern', { id, width: '8', height: '8', patternUnits: 'userSpaceOnUse' });
  made.append(svg('rect', { width: '8', height: '8', fill: look.color }));
  const light = { stroke: '#ffffff', 'stroke-opacity': '0.75', 'stroke-width': '1.4' };
  const lines: Readonly<Record<string, string>> = {
    rising: 'M-2,2L2,-2M0,8L8,0M6,10L10,6',
    falling: 'M-2,6L2,10M0,0L8,8M6,-2L10,2',
    level: 'M0,4H8',
    upright: 'M4,0V8',
    cross: 'M0,0L8,8M0,8L8,0',
  };
  const line = lines[look.pattern];
  if (line) made.append(svg('path', { d: line, ...light }));
  if (look.pattern === 'dots') for (const at of ['2', '6']) made.append(svg('circle', { cx: at, cy: at, r: '1.3', fill: '#ffffff', 'fill-opacity': '0.85' }));
  return made;
}

function svg<K extends keyof SVGElementTagNameMap>(name: K, attributes: Readonly<Record<string, string>>): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
