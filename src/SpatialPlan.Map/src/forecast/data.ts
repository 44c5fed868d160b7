/** What the page tells the charts. Written by the server into the element `forecast-data`. */
export interface Data {
  readonly decimalSign: string;
  readonly groupSign: string;
  readonly population: Population;
  readonly demand: {
    readonly rows: readonly { readonly sector: string; readonly year: number; readonly hectares: number }[];
    readonly together: readonly { readonly year: number; readonly p10: number; readonly p50: number; readonly p90: number }[];
  };
  readonly balance: readonly Balance[];
  readonly tornado: { readonly likeliest: number; readonly bars: readonly Bar[] };
  readonly looks: readonly SectorLook[];
  readonly texts: Readonly<Record<string, string>>;
}

export interface Population {
  readonly facts: readonly { readonly year: number; readonly persons: number }[];
  readonly years: readonly {
    readonly year: number;
    readonly point: number;
    readonly lower80: number;
    readonly upper80: number;
    readonly lower95: number;
    readonly upper95: number;
    readonly official: number;
    readonly used: number;
  }[];
  readonly showsUsed: boolean;
}

export interface Balance {
  readonly sector: string;
  readonly demand: number;
  readonly municipal: number;
  readonly stateFund: number;
  readonly spread: { readonly p10: number; readonly p50: number; readonly p90: number } | null;
}

export interface Bar {
  readonly name: string;
  readonly atLow: number;
  readonly atHigh: number;
  readonly lowValue: string;
  readonly highValue: string;
}

export interface SectorLook {
  readonly sector: string;
  readonly color: string;
  readonly pattern: string;
  readonly name: string;
}

export function readData(root: ParentNode): Data {
  return JSON.parse(root.querySelector('#forecast-data')!.textContent!) as Data;
}

/** The text of a key, placeholders filled. A missing key shows itself, so that it is found. */
export function say(data: Data, key: string, values: Readonly<Record<string, string>> = {}): string {
  return (data.texts[key] ?? key).replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}

/** A number as the language writes it, for browsers do not know how Kyrgyz does. */
export function write(data: Data, value: number, digits: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(digits).split('.');
  const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? '−' : '';
  return sign + whole!.replace(/\B(?=(\d{3})+$)/g, data.groupSign) + (fraction ? data.decimalSign + fraction : '');
}

export function nameOf(data: Data, sector: string): string {
  return data.looks.find(look => look.sector === sector)?.name ?? sector;
}
