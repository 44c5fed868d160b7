import { element } from './elements';
import type { MapLayer } from './layers';
import { text, type Settings } from './settings';

/** Land that could not be drawn looks like land without restrictions: which layers did not load is said on the map until they do. */
export function sayWhatDidNotLoad(root: HTMLElement, layers: readonly MapLayer[], settings: Settings): void {
  const failing = new Map<string, Set<string>>();
  const said = element('p', { class: 'failing', role: 'alert', hidden: true });
  const say = (): void => {
    const names = layers.filter(({ look }) => look.title !== undefined && (failing.get(look.source)?.size ?? 0) > 0).map(({ look }) => text(settings, look.title!));
    said.hidden = names.length === 0;
    said.textContent = names.length === 0 ? '' : text(settings, 'map.failing', { layers: names.join(', ') });
  };
  for (const name of new Set(layers.map(({ look }) => look.source))) {
    const source = layers.find(({ look }) => look.source === name)!.layer.getSource()!;
    const tiles = new Set<string>();
    failing.set(name, tiles);
    source.on('tileloaderror', event => {
      tiles.add(String(event.tile.tileCoord));
      say();
    });
    source.on('tileloadend', event => {
      if (tiles.delete(String(event.tile.tileCoord))) say();
    });
  }
  root.append(said);
}
