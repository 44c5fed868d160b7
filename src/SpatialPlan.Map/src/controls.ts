import type OlMap from 'ol/Map';
import Feature from 'ol/Feature';
import { Point, Polygon } from 'ol/geom';
import { circular } from 'ol/geom/Polygon';
import VectorLayer from 'ol/layer/Vector';
import VectorSource from 'ol/source/Vector';
import { ScaleLine, Zoom } from 'ol/control';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj';
import { Circle, Fill, Stroke, Style } from 'ol/style';
import { element } from './elements';
import { text, type Settings } from './settings';

/** Zoom, the whole municipality, where am I, scale and coordinates. */
export function addControls(map: OlMap, settings: Settings): HTMLElement {
  map.addControl(new Zoom({ zoomInTipLabel: text(settings, 'map.zoom-closer'), zoomOutTipLabel: text(settings, 'map.zoom-out') }));
  map.addControl(new ScaleLine({ units: 'metric', minWidth: 70 }));
  const status = element('p', { class: 'coordinates' });
  const say = element('p', { class: 'said', role: 'status' });
  const whole = element('button', { type: 'button', title: text(settings, 'map.whole'), 'aria-label': text(settings, 'map.whole'), click: () => showWhole(map, settings, 300) }, icon('M3 11 12 3l9 8v10h-6v-6H9v6H3z'));
  const here = element('button', { type: 'button', title: text(settings, 'map.locate'), 'aria-label': text(settings, 'map.locate') }, icon('M12 2v3m0 14v3M2 12h3m14 0h3M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12zm0 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4z'));
  const locate = locator(map, settings, say);
  here.addEventListener('click', locate);
  map.on('pointermove', event => (status.textContent = coordinates(toLonLat(event.coordinate) as [number, number])));
  map.on('moveend', () => (status.textContent = coordinates(toLonLat(map.getView().getCenter()!) as [number, number])));
  return element('div', { class: 'controls' }, element('div', { class: 'tools' }, whole, here), status, say);
}

/** Shows the municipality whole, beside the list of layers. */
export function showWhole(map: OlMap, settings: Settings, duration = 0): void {
  if (settings.extent === null) {
    map.getView().setCenter(fromLonLat([74.7, 41.3]));
    map.getView().setZoom(6.5);
    return;
  }
  const wide = matchMedia('(min-width: 768px)').matches;
  const small = document.getElementById('map')!.dataset['map'] !== 'whole';
  const padding = small ? [48, 64, 48, 48] : wide ? [24, 24, 40, 344] : [16, 12, 72, 12];
  map.getView().fit(transformExtent([...settings.extent], 'EPSG:4326', 'EPSG:3857'), { padding, duration, maxZoom: 18 });
}

function coordinates([lon, lat]: [number, number]): string {
  return `${lat.toFixed(5)}° N  ${lon.toFixed(5)}° E`;
}

function icon(path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

function locator(map: OlMap, settings: Settings, say: HTMLElement): () => void {
  const source = new VectorSource();
  const round = new Style({ fill: new Fill({ color: 'rgba(21,101,192,0.12)' }), stroke: new Stroke({ color: 'rgba(21,101,192,0.5)', width: 1 }) });
  const point = new Style({ image: new Circle({ radius: 7, fill: new Fill({ color: '#1565c0' }), stroke: new Stroke({ color: '#fff', width: 2.5 }) }) });
  map.addLayer(new VectorLayer({ source, zIndex: 1000, style: feature => (feature.getGeometry() instanceof Point ? point : round) }));
  const show = ({ coords }: GeolocationPosition): void => {
    const lonLat = [coords.longitude, coords.latitude];
    const accuracy: Polygon = circular(lonLat, coords.accuracy).transform('EPSG:4326', 'EPSG:3857') as Polygon;
    source.clear();
    source.addFeatures([new Feature(accuracy), new Feature(new Point(fromLonLat(lonLat)))]);
    map.getView().animate({ center: fromLonLat(lonLat), zoom: Math.max(map.getView().getZoom()!, 16), duration: 400 });
    say.textContent = text(settings, 'map.located', { metres: String(Math.round(coords.accuracy)) });
  };
  return () => {
    say.textContent = text(settings, 'map.locating');
    if (!('geolocation' in navigator)) say.textContent = text(settings, 'map.not-located');
    else navigator.geolocation.getCurrentPosition(show, () => (say.textContent = text(settings, 'map.not-located')), { enableHighAccuracy: true, timeout: 15_000 });
  };
}
