import type OlMap from 'ol/Map';
import VectorTileLayer from 'ol/layer/VectorTile';
import { Fill, Stroke, Style } from 'ol/style';
import type { MapLayer } from './layers';

type Id = string | number;

/** Draws a line around one parcel; the answer chooses another, or none. */
export function choice(map: OlMap, layers: readonly MapLayer[]): (id: Id | null) => void {
  let chosen: Id | null = null;
  const styles = [
    new Style({ stroke: new Stroke({ color: 'rgba(255,255,255,0.9)', width: 6 }) }),
    new Style({ stroke: new Stroke({ color: '#0b3d91', width: 3 }), fill: new Fill({ color: 'rgba(11,61,145,0.10)' }), zIndex: 1 }),
  ];
  const source = layers.find(({ look }) => look.source === 'parcels')?.layer.getSource();
  const layer = new VectorTileLayer({ source: source ?? undefined, renderMode: 'vector', zIndex: 900, style: feature => (chosen !== null && String(feature.getId()) === String(chosen) ? styles : undefined) });
  map.addLayer(layer);
  return id => {
    chosen = id;
    layer.changed();
  };
}
