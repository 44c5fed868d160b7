import type OlMap from 'ol/Map';
import { fromLonLat, toLonLat } from 'ol/proj';
import type { MapLayer } from './layers';

interface Place {
  zoom: number;
  lat: number;
  lon: number;
  layers: string[] | null;
}

/** Reads `#zoom/lat/lon/layer,layer`; null when it is anything else. */
export function readHash(hash: string): Place | null {
  const parts = decodeURIComponent(hash.replace(/^#/, '')).split('/');
  const [zoom, lat, lon] = parts.slice(0, 3).map(Number);
  if (parts.length < 3 || ![zoom, lat, lon].every(Number.isFinite) || Math.abs(lat!) > 85 || Math.abs(lon!) > 180) return null;
  return { zoom: Math.min(Math.max(zoom!, 0), 22), lat: lat!, lon: lon!, layers: parts[3] === undefined ? null : parts[3].split(',').filter(id => id !== '') };
}

/** Keeps the address in step with the map and the map with the address. Small moves change the last entry of the history, large ones make a new one. */
export function keepPermalink(map: OlMap, layers: readonly MapLayer[], switched: (id: string, on: boolean) => void): void {
  const listed = layers.filter(layer => layer.look.title !== undefined);
  let last = location.hash;
  const write = (): void => {
    const hash = currentHash(map, listed);
    if (hash === last) return;
    const known = readHash(last);
    const far = known !== null && isFar(map, known, listed);
    history[far ? 'pushState' : 'replaceState'](null, '', hash);
    last = hash;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) link.hash = hash;
  };
  const follow = (): void => {
    const place = readHash(location.hash);
    if (place === null) return;
    last = location.hash;
    apply(map, listed, place, switched);
  };
  addEventListener('popstate', follow);
  map.on('moveend', write);
  for (const { layer } of listed) layer.on('change:visible', write);
  follow();
}

export function apply(map: OlMap, listed: readonly MapLayer[], place: Place, switched: (id: string, on: boolean) => void): void {
  map.getView().setCenter(fromLonLat([place.lon, place.lat]));
  map.getView().setZoom(place.zoom);
  if (place.layers) for (const { look } of listed) switched(look.id, place.layers.includes(look.id));
}

function currentHash(map: OlMap, listed: readonly MapLayer[]): string {
  const view = map.getView();
  const [lon, lat] = toLonLat(view.getCenter()!) as [number, number];
  const shown = listed.filter(({ layer }) => layer.getVisible()).map(({ look }) => look.id);
  return `#${view.getZoom()!.toFixed(2)}/${lat.toFixed(5)}/${lon.toFixed(5)}/${shown.join(',')}`;
}

function isFar(map: OlMap, before: Place, listed: readonly MapLayer[]): boolean {
  const view = map.getView();
  const [x, y] = map.getPixelFromCoordinate(fromLonLat([before.lon, before.lat])) ?? [0, 0];
  const [width, height] = map.getSize() ?? [0, 0];
  const shown = listed.filter(({ layer }) => layer.getVisible()).map(({ look }) => look.id).join(',');
  return Math.abs(view.getZoom()! - before.zoom) >= 1 || Math.abs(x! - width! / 2) > width! / 2 || Math.abs(y! - height! / 2) > height! / 2 || (before.layers ?? []).join(',') !== shown;
}
