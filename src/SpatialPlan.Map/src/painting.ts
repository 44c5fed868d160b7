import type { FeatureLike } from 'ol/Feature';
import type { StyleFunction } from 'ol/style/Style';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style';
import { fits, widthAt, type LabelLook, type LayerLook, type Look, type Rule } from './look';
import { patternTile } from './patterns';
import { nameOf, type Settings } from './settings';

/** Makes the style function of a layer: the first fitting rule draws; styles are kept and used again, for a map has ten thousands of fields. */
export function painter(look: Look, layer: LayerLook, settings: Settings, zoomOf: (resolution: number) => number): StyleFunction {
  const kept = new Map<string, Style[]>();
  return (feature: FeatureLike, resolution: number) => {
    const properties = feature.getProperties();
    const index = layer.rules.findIndex(rule => fits(rule, properties));
    const rule = layer.rules[index];
    if (!rule) return undefined;
    const zoom = Math.round(zoomOf(resolution) * 4) / 4;
    if (zoom < (rule.minZoom ?? 0) || zoom >= (rule.maxZoom ?? 99)) return undefined;
    const fill = rule.fill?.startsWith('@') ? String(properties[rule.fill.slice(1)]) : rule.fill;
    const label = rule.label && zoom >= (rule.label.minZoom ?? 0) ? labelText(rule.label, properties, settings) : null;
    const key = `${index} ${zoom} ${fill ?? ''}`;
    let styles = kept.get(key);
    if (!styles) kept.set(key, (styles = shapes(look, rule, fill, zoom)));
    return label === null ? styles : [...styles, labelled(rule.label!, label, layer.rules.length - index)];
  };
}

function shapes(look: Look, rule: Rule, fill: string | undefined, zoom: number): Style[] {
  const styles: Style[] = [];
  if (fill) styles.push(new Style({ fill: new Fill({ color: fill }) }));
  if (rule.pattern) styles.push(new Style({ fill: new Fill({ color: pattern(look, rule.pattern) }) }));
  for (const line of rule.lines ?? []) {
    if (zoom < (line.minZoom ?? 0)) continue;
    styles.push(new Style({
      stroke: new Stroke({ color: line.color, width: widthAt(line.width, zoom), lineDash: line.dash ? [...line.dash] : undefined, lineCap: line.dash ? 'butt' : 'round', lineJoin: 'round' }),
      zIndex: styles.length,
    }));
  }
  if (rule.circle) {
    styles.push(new Style({ image: new Circle({ radius: rule.circle.radius, fill: new Fill({ color: rule.circle.fill }), stroke: new Stroke({ color: rule.circle.stroke, width: 1.5 }) }) }));
  }
  return styles;
}

const patterns = new Map<string, CanvasPattern>();

function pattern(look: Look, name: string): CanvasPattern {
  let made = patterns.get(name);
  if (!made) patterns.set(name, (made = document.createElement('canvas').getContext('2d')!.createPattern(patternTile(look.patterns[name]!), 'repeat')!));
  return made;
}

function labelText(label: LabelLook, properties: Record<string, unknown>, settings: Settings): string | null {
  if (label.text === '@name') return nameOf(settings, properties);
  const value = properties[label.text];
  return value === undefined || value === null || value === '' ? null : String(value);
}

const texts = new Map<string, Style>();

/** Of two labels that meet, the one of the earlier rule stays. */
function labelled(label: LabelLook, value: string, rank: number): Style {
  const key = `${rank} ${label.size}${label.color}${label.weight}${label.along} ${value}`;
  let style = texts.get(key);
  if (!style) {
    // Names come from files: however long one is, it must not fill the map.
    const shown = value.length > 60 ? `${value.slice(0, 59)}…` : value;
    style = new Style({
      zIndex: rank,
      text: new Text({
        text: label.spaced ? [...shown.toUpperCase()].join('\u200A') : label.along ? shown : inLines(shown),
        font: `${label.italic ? 'italic ' : ''}${label.weight ?? '500'} ${label.size}px system-ui, "Noto Sans", "DejaVu Sans", sans-serif`,
        fill: new Fill({ color: label.color }),
        stroke: new Stroke({ color: label.halo ?? 'rgba(255,255,255,0.9)', width: 3 }),
        placement: label.along ? 'line' : 'point',
        offsetX: label.offset?.[0] ?? 0,
        offsetY: label.offset?.[1] ?? 0,
        repeat: label.along ? 500 : undefined,
        maxAngle: 0.5,
        overflow: false,
      }),
    });
    if (texts.size > 5000) texts.clear();
    texts.set(key, style);
  }
  return style;
}

/** Long names in lines of about twenty letters. */
function inLines(name: string): string {
  let length = 0;
  return name.split(' ').reduce((lines, word) => {
    const breaks = length > 0 && length + word.length > 20;
    length = breaks ? word.length : length + word.length + 1;
    return lines === '' ? word : `${lines}${breaks ? '\n' : ' '}${word}`;
  }, '');
}
