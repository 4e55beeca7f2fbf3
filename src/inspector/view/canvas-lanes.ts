import type { LaneName } from '../entry';
import { clockText } from './clock-text';
import { drawCanvas } from './draw-canvas';
import { type Hands, watchHands } from './gestures';
import type { Marble } from './lane-index';
import { keyOnLanes, type KeyActions } from './lane-keys';
import { scrolledTo } from './lane-steps';
import type { LanesModel } from './lanes-model';
import type { DrawnMarble } from './layout-marbles';
import { PALETTES } from './palette';
import { spokenMarble } from './spoken-marble';
import { createStage } from './stage';
import { themeOf } from './style-sheet';
import { laneText, type Words } from './words';

/** The lanes as a canvas that hears hands and keys. */
export interface CanvasLanes {
  readonly element: HTMLElement;
  readonly canvas: HTMLElement;
  /** Looks at the page, and returns what draws; looking after something was changed on the page would cost a layout. */
  readonly look: () => () => void;
}

/** What the lanes need of the inspector around them. */
export interface Around {
  readonly model: LanesModel;
  readonly words: () => Words;
  /** Something was done, or has to be drawn. */
  readonly settle: () => void;
  /** Opens the marble on which the keyboard stands, and goes to it. */
  readonly open: () => void;
  readonly keys: Pick<KeyActions, 'toList' | 'toFilter' | 'toKeys'>;
  readonly say: (text: string) => void;
  readonly signal: AbortSignal;
}

export function canvasLanes(document: Document, around: Around): CanvasLanes {
  const { model, words, settle, signal } = around;
  const stage = createStage(document);
  const { element, canvas, pen } = stage;

  function went(marble: Marble): void {
    around.say(spokenMarble(model.index(), marble, words()));
    element.scrollTop = scrolledTo(model.rowOf(marble.kept.entry.lane), stage.size());
  }

  function act(action: () => void): void {
    action();
    settle();
  }

  const hands: Hands = {
    pan: (pixels) => act(() => model.pan(pixels)),
    zoom: (x, factor) => act(() => model.zoom(factor, x)),
    select: (from, to) => act(() => model.selectBetween(from, to)),
    tap(x, y) {
      const found = model.at(x, y);
      if (found !== undefined) act(() => model.tap(found));
    },
    hover(x, y) {
      const found = model.at(x, y);
      canvas.classList.toggle('rxm-over', found !== undefined);
      stage.tip(found === undefined ? '' : tipOf(found, words()), x, y);
    },
    leave: () => stage.tip('', 0, 0),
  };

  watchHands(canvas, hands, signal);
  canvas.addEventListener('keydown', (event) => {
    const { open, keys } = around;
    if (!keyOnLanes(model, event, stage.size().width, { went, open, ...keys })) return;
    event.preventDefault();
    settle();
  });
  canvas.addEventListener('focus', settle);
  canvas.addEventListener('blur', settle);
  element.addEventListener('scroll', settle, { passive: true });

  return {
    element,
    canvas,
    look() {
      const size = stage.size();
      const palette = PALETTES[themeOf(element)];
      const isFocused = canvas.matches(':focus');
      return () => {
        if (size.width === 0 || size.height === 0) return;
        const picture = model.picture(size);
        stage.fit(size.width, size.height, picture.height);
        canvas.setAttribute('aria-label', `${words().lanes}. ${words().lanesHint}`);
        const marks = model.marks();
        const nameOf = (lane: LaneName): string => laneText(words(), lane);
        drawCanvas(pen, picture, palette, { ...marks, focused: isFocused ? marks.focused : null }, nameOf);
      };
    },
  };
}

function tipOf({ first, count }: DrawnMarble, words: Words): string {
  const { name, told, at } = first.kept.entry;
  return count > 1 ? words.cluster(count) : `${`${name} ${told}`.trim()} · ${clockText(at)}`;
}
