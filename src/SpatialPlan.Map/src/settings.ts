/** What the page tells the map. Written by the server into the element `settings`. */
export interface Settings {
  readonly language: 'ky' | 'ru' | 'en';
  readonly culture: string;
  /** The day of law that is shown, YYYY-MM-DD. */
  readonly on: string;
  /** West, south, east, north in degrees; null when the database holds no land. */
  readonly extent: readonly [number, number, number, number] | null;
  readonly changedAt: string | null;
  readonly texts: Readonly<Record<string, string>>;
}

export function readSettings(): Settings {
  return JSON.parse(document.getElementById('settings')!.textContent!) as Settings;
}

/** The text of a key, placeholders filled. A missing key shows itself, so that it is found. */
export function text(settings: Settings, key: string, values: Record<string, string> = {}): string {
  return (settings.texts[key] ?? key).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}

/** A name in the language of the page, else in Kyrgyz. */
export function nameOf(settings: Settings, properties: Record<string, unknown>): string | null {
  const name = properties[`name_${settings.language}`] ?? properties['name_ky'];
  return typeof name === 'string' && name !== '' ? name : null;
}

/** Square metres as a person reads them: hectares from one hectare on. */
export function area(settings: Settings, squareMetres: number): string {
  const hectares = squareMetres >= 10_000;
  const number = new Intl.NumberFormat(settings.culture, { maximumFractionDigits: hectares ? 2 : 0 });
  return `${number.format(hectares ? squareMetres / 10_000 : squareMetres)} ${text(settings, hectares ? 'unit.hectares' : 'unit.square-metres')}`;
}
