import type { PatternLook } from './look';

/** One tile of a pattern, which fits to itself on all sides. */
export function patternTile(look: PatternLook): HTMLCanvasElement {
  const slanted = look.kind === 'lines' && (look.angle === 45 || look.angle === 135);
  const size = Math.round(slanted || look.kind === 'cross' ? look.spacing * Math.SQRT2 : look.spacing);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d')!;
  context.strokeStyle = context.fillStyle = look.color;
  context.lineWidth = look.width;
  if (look.kind === 'dots') {
    dot(context, size / 4, size / 4, look.width);
    dot(context, (3 * size) / 4, (3 * size) / 4, look.width);
  } else if (look.kind === 'cross') {
    slant(context, size, false);
    slant(context, size, true);
  } else if (slanted) {
    slant(context, size, look.angle === 135);
  } else {
    const middle = Math.floor(size / 2) + 0.5;
    line(context, look.angle === 90 ? middle : 0, look.angle === 90 ? 0 : middle, look.angle === 90 ? middle : size, look.angle === 90 ? size : middle);
  }
  return canvas;
}

function slant(context: CanvasRenderingContext2D, size: number, falling: boolean): void {
  for (const shift of [-size, 0, size]) {
    if (falling) line(context, shift - 1, -1, shift + size + 1, size + 1);
    else line(context, shift - 1, size + 1, shift + size + 1, -1);
  }
}

function line(context: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}
