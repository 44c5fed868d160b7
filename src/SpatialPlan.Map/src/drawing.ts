import Feature from 'ol/Feature';
import GeoJSON from 'ol/format/GeoJSON';
import { MultiPolygon, Polygon } from 'ol/geom';
import { Draw, Modify, Snap } from 'ol/interaction';
import VectorLayer from 'ol/layer/Vector';
import type OlMap from 'ol/Map';
import VectorSource from 'ol/source/Vector';
import { Circle, Fill, Stroke, Style } from 'ol/style';
import { element } from './elements';
import { text, type Settings } from './settings';

const format = new GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });
const line = new Style({
  stroke: new Stroke({ color: '#0b3d91', width: 3 }),
  fill: new Fill({ color: 'rgba(11,61,145,0.12)' }),
  image: new Circle({ radius: 6, fill: new Fill({ color: '#0b3d91' }), stroke: new Stroke({ color: '#fff', width: 2 }) }),
});

/** Draws polygons into the field of the form beside the map. The field is what is sent: whoever cannot draw types or pastes the corners there. */
export function makeDrawing(map: OlMap, settings: Settings): HTMLElement {
  const field = document.querySelector<HTMLTextAreaElement>('textarea#shape')!;
  const source = new VectorSource<Feature<Polygon>>();
  map.addLayer(new VectorLayer({ source, style: line, zIndex: 950 }));
  const draw = new Draw({ source, type: 'Polygon', style: line });
  draw.setActive(false);
  const modify = new Modify({ source });
  map.addInteraction(modify);
  map.addInteraction(draw);
  map.addInteraction(new Snap({ source }));
  const said = element('p', { class: 'drawing-said', role: 'status' });
  const write = (): void => {
    field.value = asText(source);
  };
  const begin = (): void => {
    source.clear();
    draw.abortDrawing();
    draw.setActive(true);
    said.textContent = text(settings, 'map.draw.how');
  };
  draw.on('drawend', () => {
    draw.setActive(false);
    said.textContent = text(settings, 'map.draw.done');
    // The source gets the shape only after this event.
    setTimeout(write);
  });
  modify.on('modifyend', write);
  field.addEventListener('change', () => (said.textContent = show(map, source, field.value) ? '' : text(settings, 'map.draw.bad')));
  if (field.value.trim() !== '') show(map, source, field.value);
  const button = element('button', { type: 'button', class: 'draw', click: begin }, text(settings, source.isEmpty() ? 'map.draw' : 'map.draw.again'));
  source.on('change', () => (button.textContent = text(settings, source.isEmpty() ? 'map.draw' : 'map.draw.again')));
  return element('div', { class: 'drawing' }, button, said);
}

/** Seven decimals of a degree are a centimetre. */
function asText(source: VectorSource<Feature<Polygon>>): string {
  const polygons = source.getFeatures().map(feature => feature.getGeometry()!.clone().transform('EPSG:3857', 'EPSG:4326') as Polygon);
  const rounded = polygons.map(polygon => polygon.getCoordinates().map(ring => ring.map(([lon, lat]) => [Number(lon!.toFixed(7)), Number(lat!.toFixed(7))])));
  return JSON.stringify(rounded.length === 1 ? { type: 'Polygon', coordinates: rounded[0] } : { type: 'MultiPolygon', coordinates: rounded });
}

/** Shows what stands in the field; false when it cannot. Metres are left to the server. */
function show(map: OlMap, source: VectorSource<Feature<Polygon>>, written: string): boolean {
  source.clear();
  const polygons = written.trim() === '' ? [] : read(written);
  if (polygons === null) return false;
  source.addFeatures(polygons.map(polygon => new Feature(polygon)));
  if (polygons.length > 0) map.getView().fit(source.getExtent()!, { padding: [56, 56, 56, 56], maxZoom: 18 });
  return true;
}

function read(written: string): Polygon[] | null {
  try {
    return written.trimStart().startsWith('{') ? format.readFeatures(written).flatMap(feature => parts(feature.getGeometry())) : corners(written);
  } catch {
    return null;
  }
}

function parts(geometry: unknown): Polygon[] {
  return geometry instanceof Polygon ? [geometry] : geometry instanceof MultiPolygon ? geometry.getPolygons() : [];
}

/** Degrees, whichever of the two comes first. */
function corners(written: string): Polygon[] | null {
  const rings = written.trim().split(/\n\s*\n/).map(block => block.trim().split('\n').map(row => (row.match(/-?\d+(?:[.,]\d+)?/g) ?? []).slice(-2).map(number => Number(number.replace(',', '.')))));
  if (rings.flat().some(pair => pair.length !== 2 || pair.some(number => Math.abs(number) > 180))) return null;
  return rings.map(ring => {
    const lonLat = ring.map(([a, b]) => (a! < b! ? [b!, a!] : [a!, b!]));
    return new Polygon([[...lonLat, lonLat[0]!]]).transform('EPSG:4326', 'EPSG:3857') as Polygon;
  });
}

/** Shows the land of an answer and the parts of restrictions that lie on it. */
export function showAnswer(map: OlMap): void {
  const features = format.readFeatures(document.getElementById('answer')!.textContent!).filter(feature => feature.getGeometry() !== undefined);
  const source = new VectorSource({ features });
  const hit = new Style({ stroke: new Stroke({ color: '#8e1b00', width: 1.5 }), fill: new Fill({ color: 'rgba(142,27,0,0.18)' }) });
  map.addLayer(new VectorLayer({ source, zIndex: 950, style: feature => (feature.get('role') === 'land' ? line : hit) }));
}
