/** The elements in which lanes are drawn: a canvas of the size of what is seen, in a box that can be scrolled down. */
export interface Stage {
  readonly element: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly pen: CanvasRenderingContext2D;
  readonly size: () => { readonly width: number; readonly height: number; readonly top: number };
  /** Makes the canvas as large as the box, and the box as deep as all lanes. */
  readonly fit: (width: number, height: number, all: number) => void;
  readonly tip: (text: string, x: number, y: number) => void;
}

export function createStage(document: Document): Stage {
  const element = document.createElement('div');
  element.className = 'rxm-stage';
  const canvas = document.createElement('canvas');
  canvas.className = 'rxm-canvas';
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  const depth = document.createElement('div');
  const tip = document.createElement('div');
  tip.className = 'rxm-tip';
  tip.setAttribute('aria-hidden', 'true');
  tip.hidden = true;
  element.append(canvas, depth, tip);
  const pen = canvas.getContext('2d', { alpha: false });
  if (pen === null) throw new Error('This browser draws on no canvas');
  let drawn = '';

  return {
    element,
    canvas,
    pen,
    size: () => ({ width: element.clientWidth, height: element.clientHeight, top: element.scrollTop }),
    fit(width, height, all) {
      const ratio = document.defaultView?.devicePixelRatio ?? 1;
      depth.style.setProperty('height', `${String(Math.max(0, all - height))}px`);
      const now = [width, height, ratio].join(' ');
      if (now === drawn) return;
      drawn = now;
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.setProperty('width', `${String(width)}px`);
      canvas.style.setProperty('height', `${String(height)}px`);
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    },
    tip(text, x, y) {
      tip.hidden = text === '';
      if (text === '') return;
      tip.textContent = text;
      const left = Math.max(4, Math.min(x + 14, element.clientWidth - tip.offsetWidth - 6));
      tip.style.setProperty('transform', `translate(${String(left)}px, ${String(y + element.scrollTop + 16)}px)`);
    },
  };
}
