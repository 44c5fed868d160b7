import 'ol/ol.css';
import '../map.css';
import GeoJSON from 'ol/format/GeoJSON';
import type { FeatureLike } from 'ol/Feature';
import VectorLayer from 'ol/layer/Vector';
import OlMap from 'ol/Map';
import VectorSource from 'ol/source/Vector';
import { Fill, Stroke, Style } from 'ol/style';
import View from 'ol/View';
import { addControls, showWhole } from '../controls';
import { element } from '../elements';
import { makeLayers } from '../layers';
import type { Look } from '../look';
import { readSettings, text } from '../settings';
import { readPlan } from './plan';
import { showPiece } from './piece';
import { fillOf } from './fills';

const settings = readSettings();
const plan = readPlan();
const root = document.getElementById('map')!;
const chosen = document.getElementById('chosen')!;
const look = (await (await fetch('/map/style.json')).json()) as Look;

const canvas = element('div', { class: 'canvas', tabindex: '0', role: 'application', 'aria-label': text(settings, 'map.label') });
root.append(canvas);
canvas.style.background = look.background;

const view = new View({ center: [0, 0], zoom: 6, minZoom: 4, maxZoom: 21, enableRotation: false });
const map = new OlMap({ target: canvas, view, controls: [] });
for (const { layer } of makeLayers(look, settings, resolution => view.getZoomForResolution(resolution) ?? 0)) map.addLayer(layer);

const source = new VectorSource();
const fills = new Map(plan.looks.map(one => [one.sector, new Style({ fill: new Fill({ color: fillOf(one) }), stroke: new Stroke({ color: '#ffffff', width: 1.2 }) })]));
const marked = new Style({ stroke: new Stroke({ color: '#111111', width: 3 }), zIndex: 1 });
let picked: FeatureLike | null = null;
const land = new VectorLayer({
  source,
  zIndex: 500,
  style: feature => {
    const plain = fills.get(feature.get('sector') as string);
    return feature === picked && plain ? [plain, marked] : plain;
  },
});
map.addLayer(land);
root.append(addControls(map, settings));
showWhole(map, settings);

map.on('click', event => {
  picked = map.forEachFeatureAtPixel(event.pixel, feature => feature, { layerFilter: layer => layer === land, hitTolerance: 4 }) ?? null;
  land.changed();
  if (picked) showPiece(chosen, plan, picked);
});
map.on('rendercomplete', () => {
  if (source.getFeatures().length > 0) root.setAttribute('data-drawn', 'true');
});

try {
  const answer = await fetch(plan.address, { headers: { Accept: 'application/geo+json' } });
  if (!answer.ok) throw new Error(answer.statusText);
  const features = new GeoJSON().readFeatures(await answer.json(), { featureProjection: 'EPSG:3857' });
  // The order of the features is that of the table, so that what stands beside each is found again.
  features.forEach((feature, at) => feature.set('at', at));
  source.addFeatures(features);
} catch {
  chosen.replaceChildren(element('p', {}, plan.texts['planning.piece.failed']));
}
