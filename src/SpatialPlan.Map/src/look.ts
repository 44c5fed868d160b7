/** The look of the map as `tiles/style.json` writes it. `tiles/README.md` says what each word means. */
export interface Look {
  readonly background: string;
  readonly sources: Readonly<Record<string, SourceLook>>;
  readonly patterns: Readonly<Record<string, PatternLook>>;
  /** From the lowest to the topmost. */
  readonly layers: readonly LayerLook[];
}

export interface SourceLook {
  readonly minZoom: number;
  readonly maxZoom: number;
}

export interface PatternLook {
  readonly kind: 'lines' | 'cross' | 'dots';
  /** Degrees; lines only: 0, 45, 90 or 135. */
  readonly angle?: number;
  readonly spacing: number;
  readonly width: number;
  readonly color: string;
}

export interface LayerLook {
  readonly id: string;
  readonly source: string;
  /** Key of the layer's name; a layer without one is part of the base and is not listed. */
  readonly title?: string;
  /** Layers of one group exclude each other: one fill at a time. */
  readonly exclusive?: string;
  readonly visible?: boolean;
  readonly opacity?: number;
  readonly minZoom?: number;
  readonly maxZoom?: number;
  readonly declutter?: boolean;
  readonly rules: readonly Rule[];
}

/** The first rule whose `where` fits a feature draws it. */
export interface Rule {
  readonly where?: Readonly<Record<string, Value | readonly Value[]>>;
  /** Below this zoom of the map the rule draws nothing. */
  readonly minZoom?: number;
  /** From this zoom on the rule draws nothing. */
  readonly maxZoom?: number;
  /** A colour, or `@name` for the colour an attribute gives. */
  readonly fill?: string;
  readonly pattern?: string;
  /** From the lowest to the topmost: a road is a wide dark line under a narrow light one. */
  readonly lines?: readonly LineLook[];
  readonly circle?: { readonly radius: number; readonly fill: string; readonly stroke: string };
  readonly label?: LabelLook;
  /** Key of the text of this rule in the legend. */
  readonly legend?: string;
}

export type Value = string | number | boolean;

export interface LineLook {
  readonly color: string;
  /** Pixels, or pairs of zoom and pixels between which the width grows. */
  readonly width: number | readonly (readonly [number, number])[];
  readonly dash?: readonly number[];
  /** Below this zoom of the map the line is left out. */
  readonly minZoom?: number;
}

export interface LabelLook {
  /** An attribute, or `@name` for the name in the language of the page. */
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly halo?: string;
  readonly weight?: string;
  readonly italic?: boolean;
  readonly spaced?: boolean;
  readonly minZoom?: number;
  readonly along?: boolean;
  readonly offset?: readonly [number, number];
}

export function fits(rule: Rule, properties: Readonly<Record<string, unknown>>): boolean {
  for (const [name, wanted] of Object.entries(rule.where ?? {})) {
    const value = properties[name] as Value;
    if (Array.isArray(wanted) ? !wanted.includes(value) : wanted !== value) return false;
  }
  return true;
}

/** The width of a line at a zoom of the map, straight between the given zooms and constant outside them. */
export function widthAt(width: LineLook['width'], zoom: number): number {
  if (typeof width === 'number') return width;
  let before = width[0]!;
  for (const stop of width) {
    if (stop[0] >= zoom) {
      const span = stop[0] - before[0];
      return span <= 0 ? stop[1] : before[1] + ((zoom - before[0]) / span) * (stop[1] - before[1]);
    }
    before = stop;
  }
  return before[1];
}
