import type { FeatureLike } from 'ol/Feature';
import type OlMap from 'ol/Map';
import type { Pixel } from 'ol/pixel';
import { choice } from './choice';
import { element } from './elements';
import type { MapLayer } from './layers';
import { area, nameOf, text, type Settings } from './settings';

type Properties = Record<string, unknown>;

/** What lies under a click, in a sheet: the parcel with the way to its page, and what else is drawn there. */
export function makeIdentify(map: OlMap, layers: readonly MapLayer[], settings: Settings): HTMLElement {
  const sheet = element('section', { class: 'sheet', 'aria-label': text(settings, 'map.here'), 'aria-live': 'polite', hidden: true });
  const target = map.getTargetElement()!;
  const chosen = choice(map, layers);
  const close = (): void => {
    sheet.hidden = true;
    chosen(null);
  };
  const look = (pixel: Pixel): void => {
    const found = featuresAt(map, pixel);
    const parcel = found.find(({ source, feature }) => source === 'parcels' && feature.getId() !== undefined);
    const merged = !parcel && found.some(({ source }) => source === 'parcels');
    chosen(parcel ? parcel.feature.getId()! : null);
    const others = found.filter(({ source }) => ['hazards', 'protected_areas', 'strips', 'zones'].includes(source));
    const body = [
      parcel ? parcelFacts(settings, parcel.feature.getProperties(), parcel.feature.getId()!) : null,
      merged ? element('p', {}, text(settings, 'map.zoom-in')) : null,
      others.length > 0 ? otherFacts(settings, others) : null,
    ].filter(part => part !== null);
    const closing = element('button', { type: 'button', class: 'close', 'aria-label': text(settings, 'map.close'), click: close }, '×');
    sheet.replaceChildren(closing, ...(body.length > 0 ? body : [element('p', {}, text(settings, 'map.nothing-here'))]));
    sheet.hidden = false;
  };
  map.on('singleclick', event => look(event.pixel));
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !sheet.hidden) {
      close();
      target.focus();
    }
  });
  target.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.target !== target) return;
    // Else the same key would press what is about to get the focus.
    event.preventDefault();
    const [width, height] = map.getSize()!;
    look([width! / 2, height! / 2]);
    (sheet.querySelector<HTMLElement>('a.button') ?? sheet.querySelector<HTMLElement>('.close'))?.focus();
  });
  return sheet;
}

interface Found {
  readonly source: string;
  readonly feature: FeatureLike;
}

function featuresAt(map: OlMap, pixel: Pixel): Found[] {
  const found = new Map<string, Found>();
  map.forEachFeatureAtPixel(pixel, (feature, layer) => {
    const source = layer?.get('tiles') as string | undefined;
    if (source) found.set(`${source} ${feature.getId() ?? JSON.stringify(feature.getProperties())}`, { source, feature });
  }, { hitTolerance: 2 });
  return [...found.values()];
}

function parcelFacts(settings: Settings, parcel: Properties, id: string | number): HTMLElement {
  const title = typeof parcel['eni_code'] === 'string' ? `${text(settings, 'map.parcel')} ${eni(parcel['eni_code'])}`
    : typeof parcel['contour_number'] === 'string' ? `${text(settings, 'map.contour')} ${parcel['contour_number']}`
    : text(settings, 'map.parcel');
  const facts = [
    text(settings, `land_kind.${String(parcel['kind'])}`),
    text(settings, `land_category.${String(parcel['category'])}`),
    parcel['used'] === false ? text(settings, 'map.unused') : null,
    parcel['municipal'] === true ? text(settings, 'map.municipal') : null,
    parcel['state_fund'] === true ? text(settings, 'map.state-fund') : null,
  ].filter(fact => fact !== null);
  return element('div', { class: 'parcel' },
    element('h2', {}, title),
    typeof parcel['area'] === 'number' ? element('p', { class: 'size' }, area(settings, parcel['area'])) : null,
    element('ul', { class: 'facts' }, ...facts.map(fact => element('li', {}, fact))),
    element('a', { class: 'button', href: `/parcels/${encodeURIComponent(String(id))}` }, text(settings, 'map.open-parcel')));
}

function otherFacts(settings: Settings, found: readonly Found[]): HTMLElement {
  return element('ul', { class: 'here' }, ...found.map(({ source, feature }) => {
    const properties = feature.getProperties();
    const name = nameOf(settings, properties);
    return element('li', { class: source },
      element('strong', {}, kindOf(settings, source, properties)),
      name === null ? null : element('span', {}, name));
  }));
}

function kindOf(settings: Settings, source: string, properties: Properties): string {
  const kind = String(properties['kind']);
  if (source === 'hazards') return `${text(settings, `hazard_kind.${kind}`)}, ${text(settings, `map.hazard.level.${String(properties['level'])}`)}`;
  if (source === 'protected_areas') return text(settings, `protected_area_kind.${kind}`);
  return source === 'strips' ? text(settings, `strip_kind.${kind}`) : `${text(settings, 'map.zone')} ${String(properties['zone_type'])}`;
}

/** An ENI code in its groups of 1-2-2-4-4-2-3 digits. */
function eni(code: string): string {
  const groups: string[] = [];
  let at = 0;
  for (const length of [1, 2, 2, 4, 4, 2, 3]) {
    if (at >= code.length) break;
    groups.push(code.slice(at, (at += length)));
  }
  return groups.join('-') + code.slice(at);
}
