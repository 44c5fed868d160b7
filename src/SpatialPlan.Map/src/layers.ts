import MVT from 'ol/format/MVT';
import VectorTileLayer from 'ol/layer/VectorTile';
import VectorTileSource from 'ol/source/VectorTile';
import { createXYZ } from 'ol/tilegrid';
import type { LayerLook, Look } from './look';
import { painter } from './painting';
import type { Settings } from './settings';

/** A layer on the map with what style.json says of it. */
export interface MapLayer {
  readonly look: LayerLook;
  readonly layer: VectorTileLayer;
}

/** Our tiles are 512 pixels wide, so a tile of zoom z is shown at zoom z + 1 of the map. */
const tileSize = 512;

/** Makes the layers, lowest first. Layers of one source share its tiles. */
export function makeLayers(look: Look, settings: Settings, zoomOf: (resolution: number) => number): MapLayer[] {
  const sources = new Map(Object.keys(look.sources).map(name => [name, makeSource(look, settings, name)]));
  return look.layers.map((layerLook, index) => ({
    look: layerLook,
    layer: new VectorTileLayer({
      source: sources.get(layerLook.source)!,
      style: painter(look, layerLook, settings, zoomOf),
      visible: layerLook.visible ?? true,
      opacity: layerLook.opacity ?? 1,
      minZoom: layerLook.minZoom,
      maxZoom: layerLook.maxZoom,
      declutter: layerLook.declutter ?? false,
      renderMode: layerLook.declutter ? 'vector' : 'hybrid',
      zIndex: index,
      properties: { id: layerLook.id, tiles: layerLook.source },
    }),
  }));
}

function makeSource(look: Look, settings: Settings, name: string): VectorTileSource {
  const { minZoom, maxZoom } = look.sources[name]!;
  return new VectorTileSource({
    format: new MVT({ idProperty: undefined }),
    url: `/tiles/${name}/{z}/{x}/{y}.mvt?on=${settings.on}`,
    tileGrid: createXYZ({ tileSize, minZoom, maxZoom }),
    overlaps: false,
    transition: 150,
  });
}
