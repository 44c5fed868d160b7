import { element } from './elements';
import { widthAt, type LayerLook, type Look, type Rule } from './look';
import { patternTile } from './patterns';
import { text, type Settings } from './settings';

/** The legend of a layer: a swatch and a text for every rule that has one. */
export function legendOf(look: Look, layer: LayerLook, settings: Settings): HTMLElement | null {
  if (layer.source === 'zones') return zoneTypes(look, layer, settings);
  const entries = layer.rules.filter(rule => rule.legend !== undefined);
  if (entries.length === 0) return null;
  return element('ul', { class: 'legend' }, ...entries.map(rule => element('li', {}, swatch(look, rule), text(settings, rule.legend!))));
}

/** Every municipality has zone types and colours of its own. */
function zoneTypes(look: Look, layer: LayerLook, settings: Settings): HTMLElement | null {
  const rule = layer.rules[0];
  if (rule === undefined || settings.zoneTypes.length === 0) return null;
  return element('ul', { class: 'legend' }, ...settings.zoneTypes.map(type =>
    element('li', {}, swatch(look, { ...rule, fill: type.color }), element('span', {}, `${type.code} ${type.name}`, type.confirmed ? null : element('small', {}, ` (${text(settings, 'default.unconfirmed')})`)))));
}

/** A small picture drawn by the rule itself, so that the legend cannot say other than the map. */
function swatch(look: Look, rule: Rule): HTMLCanvasElement {
  const [width, height, ratio] = [28, 18, 2];
  const canvas = element('canvas', { class: 'swatch', 'aria-hidden': 'true' });
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext('2d')!;
  context.scale(ratio, ratio);
  const isArea = rule.fill !== undefined || rule.pattern !== undefined;
  if (rule.fill && !rule.fill.startsWith('@')) {
    context.fillStyle = rule.fill;
    context.fillRect(0, 0, width, height);
  }
  if (rule.pattern) {
    context.fillStyle = context.createPattern(patternTile(look.patterns[rule.pattern]!), 'repeat')!;
    context.fillRect(0, 0, width, height);
  }
  for (const line of rule.lines ?? []) {
    context.strokeStyle = line.color;
    context.lineWidth = Math.min(widthAt(line.width, 15), 8);
    context.setLineDash(line.dash ? [...line.dash] : []);
    context.beginPath();
    if (isArea) context.rect(0, 0, width, height);
    else {
      context.moveTo(0, height / 2);
      context.lineTo(width, height / 2);
    }
    context.stroke();
  }
  if (rule.circle) {
    context.fillStyle = rule.circle.fill;
    context.strokeStyle = rule.circle.stroke;
    context.beginPath();
    context.arc(width / 2, height / 2, rule.circle.radius, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
  return canvas;
}
