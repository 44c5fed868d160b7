import 'ol/ol.css';
import './map.css';
import OlMap from 'ol/Map';
import View from 'ol/View';
import { choice } from './choice';
import { addControls, showWhole } from './controls';
import { makeDrawing, showAnswer } from './drawing';
import { element } from './elements';
import { makeIdentify } from './identify';
import { makeLayers } from './layers';
import { sayWhatDidNotLoad } from './failing';
import type { Look } from './look';
import { makePanel } from './panel';
import { keepPermalink } from './permalink';
import { readSettings, text } from './settings';

const settings = readSettings();
const root = document.getElementById('map')!;
const look = (await (await fetch('/map/style.json')).json()) as Look;

const canvas = element('div', { class: 'canvas', tabindex: '0', role: 'application', 'aria-label': text(settings, 'map.label'), 'aria-describedby': 'map-keys' });
root.append(canvas, element('p', { id: 'map-keys', class: 'spoken' }, text(settings, 'map.keys')));
canvas.style.background = look.background;

const view = new View({ center: [0, 0], zoom: 6, minZoom: 4, maxZoom: 21, enableRotation: false });
const map = new OlMap({ target: canvas, view, controls: [] });
const layers = makeLayers(look, settings, resolution => view.getZoomForResolution(resolution) ?? 0);
for (const { layer } of layers) map.addLayer(layer);

const kinds: Readonly<Record<string, () => void>> = { whole: showAll, parcel: () => showParcel(settings.parcel!), draw: showDrawing, shape: showShape };
kinds[root.dataset['map']!]!();

sayWhatDidNotLoad(root, layers, settings);

// For tests and for the curious: set once everything in view is drawn.
map.on('rendercomplete', () => root.setAttribute('data-drawn', 'true'));
map.on('movestart', () => root.removeAttribute('data-drawn'));

/** The map page: list of layers, controls, what lies under a click, the address. */
function showAll(): void {
  const panel = makePanel(look, layers, settings);
  root.append(panel.root, addControls(map, settings), makeIdentify(map, layers, settings));
  showWhole(map, settings);
  keepPermalink(map, layers, panel.switched);
}

/** The small map beside the facts of a parcel: everything that may restrict it is shown. */
function showParcel(id: string): void {
  showRestrictions();
  choice(map, layers)(id);
}

/** The map of the form on which a shape is drawn. */
function showDrawing(): void {
  showRestrictions();
  root.append(makeDrawing(map, settings));
}

/** The small map beside the answer for a drawn shape. */
function showShape(): void {
  showRestrictions();
  showAnswer(map);
}

function showRestrictions(): void {
  for (const { look: { id: name }, layer } of layers) if (['hazards', 'protected-areas', 'strips'].includes(name)) layer.setVisible(true);
  root.append(addControls(map, settings));
  showWhole(map, settings);
}
