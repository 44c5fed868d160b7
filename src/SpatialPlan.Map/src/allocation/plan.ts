import type { SectorLook } from '../forecast/data';

/** What the page tells the map of a plan. Written by the server into the element `plan`. */
export interface Plan {
  readonly address: string;
  readonly looks: readonly SectorLook[];
  /** Names of the tiers, the first being tier 1. */
  readonly tiers: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  /** What would be lost per square metre by the second-best use, in the order of the features; empty where demand would go unmet. */
  readonly regrets: readonly string[];
}

export function readPlan(): Plan {
  return JSON.parse(document.getElementById('plan')!.textContent!) as Plan;
}
