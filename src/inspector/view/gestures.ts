/** What a hand does on the lanes; places are in pixels from the upper left corner of the canvas. */
export interface Hands {
  readonly pan: (pixels: number) => void;
  readonly zoom: (x: number, factor: number) => void;
  readonly select: (from: number, to: number) => void;
  readonly tap: (x: number, y: number) => void;
  readonly hover: (x: number, y: number) => void;
  readonly leave: () => void;
}

/** How far a hand may tremble. */
const STILL = 4;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Listens to pointers and the wheel: one pointer moves the lanes, two zoom, with Shift it selects. Returns what ends it. */
export function watchHands(canvas: HTMLElement, hands: Hands, signal: AbortSignal): void {
  const down = new Map<number, Point>();
  let begin: (Point & { readonly selects: boolean }) | null = null;
  let moved = false;

  function pointOf(event: MouseEvent): Point {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  function pinch(id: number, point: Point): void {
    const [other] = [...down].flatMap(([each, at]) => (each === id ? [] : [at]));
    const before = down.get(id);
    if (other === undefined || before === undefined) return;
    const [was, is] = [before, point].map(({ x }) => Math.abs(x - other.x));
    if (was === undefined || is === undefined || was < 1 || is < 1) return;
    hands.zoom((point.x + other.x) / 2, is / was);
  }

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      const point = pointOf(event);
      down.set(event.pointerId, point);
      canvas.setPointerCapture(event.pointerId);
      begin = { ...point, selects: event.shiftKey };
      moved = down.size > 1;
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      const point = pointOf(event);
      const before = down.get(event.pointerId);
      if (before === undefined || begin === null) {
        hands.hover(point.x, point.y);
        return;
      }
      if (!moved && Math.hypot(point.x - begin.x, point.y - begin.y) < STILL) return;
      moved = true;
      if (down.size > 1) pinch(event.pointerId, point);
      else if (begin.selects) hands.select(begin.x, point.x);
      else hands.pan(before.x - point.x);
      down.set(event.pointerId, point);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointerup',
    (event) => {
      if (!down.delete(event.pointerId)) return;
      const point = pointOf(event);
      if (!moved) hands.tap(point.x, point.y);
      if (down.size === 0) begin = null;
    },
    { signal },
  );
  canvas.addEventListener(
    'pointercancel',
    (event) => {
      down.delete(event.pointerId);
      if (down.size === 0) begin = null;
    },
    { signal },
  );
  canvas.addEventListener('pointerleave', hands.leave, { signal });
  canvas.addEventListener(
    'wheel',
    (event) => {
      const { x } = pointOf(event);
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      // The plain wheel stays with the page, and with lanes that do not fit.
      if (event.ctrlKey || event.metaKey) hands.zoom(x, Math.exp(-event.deltaY / 240));
      else if (Math.abs(sideways) > Math.abs(event.deltaY) || event.shiftKey) hands.pan(sideways);
      else return;
      event.preventDefault();
    },
    { signal, passive: false },
  );
}
