import type { SectorLook } from '../forecast/data';
import { patternTile } from '../patterns';

const strokes = { color: 'rgba(255,255,255,0.8)', width: 1.4, spacing: 8 } as const;

/** The fill of a sector: its colour under its pattern, as in the charts. */
export function fillOf(look: SectorLook): CanvasPattern | string {
  const tile = pattern(look.pattern);
  if (tile === null) return look.color;
  const canvas = document.createElement('canvas');
  canvas.width = tile.width;
  canvas.height = tile.height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = look.color;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(tile, 0, 0);
  return context.createPattern(canvas, 'repeat') ?? look.color;
}

function pattern(name: string): HTMLCanvasElement | null {
  switch (name) {
    case 'dots': return patternTile({ ...strokes, kind: 'dots' });
    case 'rising': return patternTile({ ...strokes, kind: 'lines', angle: 45 });
    case 'falling': return patternTile({ ...strokes, kind: 'lines', angle: 135 });
    case 'level': return patternTile({ ...strokes, kind: 'lines', angle: 0 });
    case 'upright': return patternTile({ ...strokes, kind: 'lines', angle: 90 });
    case 'cross': return patternTile({ ...strokes, kind: 'cross' });
    default: return null;
  }
}
