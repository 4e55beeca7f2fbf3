import { RADIUS } from './layout-marbles';
import type { Shape } from './marble-face';

/** Corners of a shape around a place, in pixels; a circle has none. Every shape looks about as large as a circle. */
export function outlineOf(shape: Shape, grow = 0): readonly (readonly [x: number, y: number])[] {
  const radius = RADIUS + grow;
  switch (shape) {
    case 'circle':
      return [];
    case 'square':
      return polygon(4, radius * 1.27, Math.PI / 4);
    case 'diamond':
      return polygon(4, radius * 1.24, 0);
    case 'octagon':
      return polygon(8, radius * 1.06, Math.PI / 8);
  }
}

function polygon(corners: number, radius: number, turn: number): readonly (readonly [number, number])[] {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
}
