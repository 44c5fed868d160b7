import type { FeatureLike } from 'ol/Feature';
import { element } from '../elements';
import type { Plan } from './plan';

/** Says of a piece of land who gets it, when and why. */
export function showPiece(place: HTMLElement, plan: Plan, feature: FeatureLike): void {
  const words = (key: string): string => plan.texts[`planning.piece.${key}`] ?? key;
  const name = (sector: unknown): string => plan.looks.find(look => look.sector === sector)?.name ?? String(sector);
  const second = feature.get('secondBest') as string | null;
  const regret = plan.regrets[feature.get('at') as number] ?? '';
  const rows: readonly (readonly [string, string])[] = [
    [words('parcel'), String(feature.get('parcel'))],
    [words('sector'), name(feature.get('sector'))],
    [words('year'), String(feature.get('year'))],
    [words('area'), String(feature.get('areaSquareMetres'))],
    [words('suitability'), (feature.get('suitability') as number).toFixed(2)],
    [words('tier'), plan.tiers[(feature.get('tier') as number) - 1] ?? ''],
    [words('second'), second === null ? (plan.texts['allocation.left-free'] ?? '') : name(second)],
    [words('regret'), regret === '' ? words('no-regret') : regret],
  ];
  const list = element('dl', {}, ...rows.map(([term, value]) => element('div', {}, element('dt', {}, term), element('dd', {}, value))));
  place.replaceChildren(list, element('p', {}, element('a', { href: `/parcels/${String(feature.get('parcelId'))}` }, words('open'))));
}
