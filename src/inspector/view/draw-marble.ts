import type { Marble } from './lane-index';
import { type DrawnMarble, RADIUS } from './layout-marbles';
import { outlineOf } from './marble-outline';
import { FONT, type Palette } from './palette';

/** What is drawn upon the lanes. */
export interface Marks {
  /** The marble that the keyboard stands on, while it does. */
  readonly focused: Marble | null;
  /** The marble whose details are open. */
  readonly opened: Marble | null;
  readonly selection: { readonly left: number; readonly right: number } | null;
}

const CLUSTER_FONT = `600 10px ${FONT}`;
const LETTER_FONT = `600 12px ${FONT}`;
export const WORD_FONT = `11px ${FONT}`;
/** The room of a letter, in fonts that are rather wide. */
const LETTER = 6.6;
const LEAST_ROOM = 44;

export function drawMarble(pen: CanvasRenderingContext2D, marble: DrawnMarble, palette: Palette, marks: Marks): void {
  const { x, y, first, count, room } = marble;
  const { face, kept } = first;
  const ink = palette.tones[face.tone];
  if (isIn(marble, marks.opened)) trace(pen, marble, 4, palette.band, palette.accent, 2);
  if (count > 1) trace(pen, { ...marble, x: x + 3 }, 0, palette.ground, palette.edge, 1);
  trace(pen, marble, 0, count > 1 ? palette.ground : ink.fill, count > 1 ? palette.muted : ink.stroke, 1.75);
  if (isIn(marble, marks.focused)) trace(pen, marble, 5, null, palette.accent, 2.5);
  if (count === 1 && (kept.entry.faults?.length ?? 0) > 0) drawFault(pen, marble, palette);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = count > 1 ? CLUSTER_FONT : LETTER_FONT;
  pen.fillStyle = count > 1 ? palette.ink : ink.text;
  pen.fillText(count > 1 ? shortCount(count) : face.letter, x, y + 0.5);
  const word = count > 1 ? '' : wordFor(kept.entry.told, room);
  if (word === '') return;
  pen.font = WORD_FONT;
  pen.textAlign = 'left';
  // Lines that join messages pass behind the words.
  pen.strokeStyle = isSelected(marks, x) ? palette.band : palette.ground;
  pen.lineWidth = 3;
  pen.strokeText(word, x - RADIUS, y + RADIUS + 9);
  pen.fillStyle = palette.muted;
  pen.fillText(word, x - RADIUS, y + RADIUS + 9);
}

/** A fault made it come otherwise: a small triangle at its shoulder. */
function drawFault(pen: CanvasRenderingContext2D, { x, y }: DrawnMarble, palette: Palette): void {
  const [left, top] = [x + RADIUS - 5, y - RADIUS - 4];
  pen.beginPath();
  pen.moveTo(left + 4.5, top);
  pen.lineTo(left + 9, top + 8);
  pen.lineTo(left, top + 8);
  pen.closePath();
  pen.fillStyle = palette.tones.bad.stroke;
  pen.strokeStyle = palette.ground;
  pen.lineWidth = 1.5;
  pen.stroke();
  pen.fill();
}

function trace(
  pen: CanvasRenderingContext2D,
  { x, y, first, count }: DrawnMarble,
  grow: number,
  fill: string | null,
  stroke: string,
  width: number,
): void {
  const corners = outlineOf(count > 1 ? 'circle' : first.face.shape, grow);
  pen.beginPath();
  if (corners.length === 0) pen.arc(x, y, RADIUS + grow, 0, 2 * Math.PI);
  for (const [right, down] of corners) pen.lineTo(x + right, y + down);
  pen.closePath();
  pen.lineJoin = 'round';
  pen.lineWidth = width;
  pen.strokeStyle = stroke;
  if (fill !== null) {
    pen.fillStyle = fill;
    pen.fill();
  }
  pen.stroke();
}

/** Whether a marble is this one, or one of those that are drawn in one. */
export function isIn({ first, last }: DrawnMarble, marble: Marble | null): boolean {
  if (marble?.kept.entry.lane !== first.kept.entry.lane) return false;
  return first.order <= marble.order && marble.order <= last.order;
}

function isSelected({ selection }: Marks, x: number): boolean {
  return selection !== null && selection.left <= x && x <= selection.right;
}

export function shortCount(count: number): string {
  return count < 100 ? String(count) : count < 1000 ? '99+' : `${String(Math.floor(count / 1000))}k`;
}

/** What fits under a marble. */
export function wordFor(told: string, room: number): string {
  if (room < LEAST_ROOM) return '';
  const letters = Math.floor((room - 8) / LETTER);
  return told.length <= letters ? told : `${told.slice(0, Math.max(1, letters - 1))}…`;
}
