import { element } from './elements';
import type { MapLayer } from './layers';
import { legendOf } from './legend';
import type { Look } from './look';
import { text, type Settings } from './settings';

/** The list of layers with their legends. */
export interface Panel {
  readonly root: HTMLElement;
  /** Shows or hides a layer and keeps the list in step. */
  readonly switched: (id: string, on: boolean) => void;
}

export function makePanel(look: Look, layers: readonly MapLayer[], settings: Settings): Panel {
  const boxes = new Map<string, HTMLInputElement>();
  const listed = layers.filter(({ look: { title } }) => title !== undefined);
  const switched = (id: string, on: boolean): void => {
    const changed = listed.find(layer => layer.look.id === id);
    if (!changed) return;
    if (on && changed.look.exclusive) {
      for (const other of listed) if (other !== changed && other.look.exclusive === changed.look.exclusive) show(other, false);
    }
    show(changed, on);
  };
  const show = (layer: MapLayer, on: boolean): void => {
    layer.layer.setVisible(on);
    const box = boxes.get(layer.look.id)!;
    box.checked = on;
    box.closest('li')!.classList.toggle('shown', on);
  };
  // People ask for dangers first; what is drawn on top stands on top of the list.
  const items = [...listed].reverse().map(layer => item(look, layer, settings, boxes, switched));
  const list = element('ul', { class: 'layers', id: 'layers' }, ...items);
  const body = element('div', { class: 'panel-body' }, list, baseLegend(look, layers, settings), dataDate(settings));
  const toggle = element('button', { type: 'button', class: 'panel-toggle', 'aria-expanded': 'true', 'aria-controls': 'panel-body' }, text(settings, 'map.layers'));
  const root = element('section', { class: 'panel', 'aria-label': text(settings, 'map.layers') }, element('h2', {}, toggle), body);
  body.id = 'panel-body';
  const open = (on: boolean): void => {
    root.classList.toggle('closed', !on);
    toggle.setAttribute('aria-expanded', String(on));
  };
  toggle.addEventListener('click', () => open(root.classList.contains('closed')));
  open(!matchMedia('(max-width: 767px)').matches);
  return { root, switched };
}

function item(look: Look, layer: MapLayer, settings: Settings, boxes: Map<string, HTMLInputElement>, switched: Panel['switched']): HTMLElement {
  const title = text(settings, layer.look.title!);
  const box = element('input', { type: 'checkbox', name: 'layer', value: layer.look.id, change: event => switched(layer.look.id, (event.target as HTMLInputElement).checked) });
  box.checked = layer.layer.getVisible();
  boxes.set(layer.look.id, box);
  const opacity = element('input', { type: 'range', min: '0.1', max: '1', step: '0.1', 'aria-label': `${text(settings, 'map.opacity')}: ${title}`, input: event => layer.layer.setOpacity(Number((event.target as HTMLInputElement).value)) });
  opacity.value = String(layer.layer.getOpacity());
  return element('li', { class: box.checked ? 'shown' : '', 'data-layer': layer.look.id },
    element('label', { class: 'layer' }, box, element('span', {}, title)),
    element('div', { class: 'more' }, legendOf(look, layer.look, settings), element('label', { class: 'opacity' }, element('span', { 'aria-hidden': 'true' }, text(settings, 'map.opacity')), opacity)));
}

/** What the base of the map shows, which cannot be switched. */
function baseLegend(look: Look, layers: readonly MapLayer[], settings: Settings): HTMLElement {
  const legends = layers.filter(layer => layer.look.title === undefined).map(layer => legendOf(look, layer.look, settings));
  return element('details', { class: 'base' }, element('summary', {}, text(settings, 'map.base')), ...legends);
}

function dataDate(settings: Settings): HTMLElement | null {
  if (settings.changedText === null) return null;
  return element('p', { class: 'quiet' }, text(settings, 'map.on', { date: settings.onText }), ' ', text(settings, 'map.changed', { date: settings.changedText }));
}
