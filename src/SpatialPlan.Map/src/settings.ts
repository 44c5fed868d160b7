/** What the page tells the map. Written by the server into the element `settings`. */
export interface Settings {
  readonly language: 'ky' | 'ru' | 'en';
  /** The day of law that is shown, YYYY-MM-DD. */
  readonly on: string;
  /** West, south, east, north in degrees; null when the database holds no land. */
  readonly extent: readonly [number, number, number, number] | null;
  /** The same day, and the day of the last change, as the language writes them. Browsers do not know how Kyrgyz does. */
  readonly onText: string;
  readonly changedText: string | null;
  readonly decimalSign: string;
  readonly groupSign: string;
  /** The parcel a small map shows; null for the map of the whole. */
  readonly parcel: string | null;
  readonly zoneTypes: readonly { readonly code: string; readonly name: string; readonly color: string; readonly confirmed: boolean }[];
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
  return `${decimal(settings, hectares ? squareMetres / 10_000 : squareMetres, hectares ? 2 : 0)} ${text(settings, hectares ? 'unit.hectares' : 'unit.square-metres')}`;
}

function decimal(settings: Settings, value: number, digits: number): string {
  const [whole, fraction] = value.toFixed(digits).split('.');
  return whole!.replace(/\B(?=(\d{3})+$)/g, settings.groupSign) + (fraction ? settings.decimalSign + fraction : '');
}
