import type { LaneName } from '../entry';
import { drawMarble, type Marks, WORD_FONT } from './draw-marble';
import { AXIS, type Picture } from './layout-lanes';
import { RADIUS } from './layout-marbles';
import { FONT, type Palette } from './palette';

const LANE_FONT = `500 12.5px ${FONT}`;

/** Draws the picture on a canvas whose unit is the CSS pixel. */
export function drawCanvas(
  pen: CanvasRenderingContext2D,
  picture: Picture,
  palette: Palette,
  marks: Marks,
  nameOf: (lane: LaneName) => string,
): void {
  const { width, height } = picture.frame;
  pen.fillStyle = palette.ground;
  pen.fillRect(0, 0, width, height);
  drawSelection(pen, picture, palette, marks);
  drawGrid(pen, picture, palette);
  drawLines(pen, picture, palette);
  drawBrackets(pen, picture, palette);
  for (const marble of picture.marbles) drawMarble(pen, marble, palette, marks);
  drawNames(pen, picture, palette, nameOf);
  drawAxis(pen, picture, palette);
}

function drawSelection(
  pen: CanvasRenderingContext2D,
  { frame }: Picture,
  palette: Palette,
  { selection }: Marks,
): void {
  if (selection === null) return;
  const { left, right } = selection;
  pen.fillStyle = palette.band;
  pen.fillRect(left, AXIS, right - left, frame.height - AXIS);
  pen.fillStyle = palette.accent;
  pen.fillRect(left - 0.5, AXIS, 1.5, frame.height - AXIS);
  pen.fillRect(right - 1, AXIS, 1.5, frame.height - AXIS);
}

function drawGrid(pen: CanvasRenderingContext2D, { ticks, frame }: Picture, palette: Palette): void {
  pen.fillStyle = palette.faint;
  for (const { x, label } of ticks) if (label !== '') pen.fillRect(Math.round(x), AXIS, 1, frame.height - AXIS);
}

function drawLines(pen: CanvasRenderingContext2D, { lanes, frame, left }: Picture, palette: Palette): void {
  pen.lineWidth = 1.5;
  pen.strokeStyle = palette.edge;
  pen.fillStyle = palette.edge;
  for (const { y, from, end } of lanes) {
    const arrow = frame.width - 6;
    const to = end ?? arrow;
    if (to <= left || from >= frame.width) continue;
    pen.beginPath();
    pen.moveTo(Math.max(left, from), y);
    pen.lineTo(Math.min(to, frame.width), y);
    if (end === null) {
      pen.moveTo(arrow - 6, y - 4);
      pen.lineTo(arrow, y);
      pen.lineTo(arrow - 6, y + 4);
    } else {
      // A stream that has completed, as in every marble diagram.
      pen.moveTo(end + RADIUS + 7, y - 10);
      pen.lineTo(end + RADIUS + 7, y + 10);
      pen.moveTo(end, y);
      pen.lineTo(end + RADIUS + 7, y);
    }
    pen.stroke();
  }
}

function drawBrackets(pen: CanvasRenderingContext2D, { brackets }: Picture, palette: Palette): void {
  pen.lineWidth = 1;
  pen.strokeStyle = palette.muted;
  pen.beginPath();
  for (const { x, top, bottom } of brackets) {
    const at = Math.round(x) + 0.5;
    pen.moveTo(at, top);
    pen.lineTo(at, bottom);
  }
  pen.stroke();
}

function drawNames(
  pen: CanvasRenderingContext2D,
  { lanes, left, frame }: Picture,
  palette: Palette,
  nameOf: (lane: LaneName) => string,
): void {
  // Marbles that go out at the left pass under the names.
  pen.fillStyle = palette.panel;
  if (left > 0) pen.fillRect(0, 0, left - 1, frame.height);
  pen.fillStyle = palette.faint;
  if (left > 0) pen.fillRect(left - 1, 0, 1, frame.height);
  pen.font = LANE_FONT;
  pen.textBaseline = 'middle';
  pen.textAlign = left > 0 ? 'right' : 'left';
  pen.fillStyle = palette.ink;
  for (const { name, y } of lanes) {
    if (left > 0) pen.fillText(nameOf(name), left - 14, y, left - 22);
    else {
      pen.strokeStyle = palette.ground;
      pen.lineWidth = 3;
      pen.strokeText(nameOf(name), 8, y - 22);
      pen.fillText(nameOf(name), 8, y - 22);
    }
  }
}

function drawAxis(pen: CanvasRenderingContext2D, { ticks, left, frame }: Picture, palette: Palette): void {
  pen.fillStyle = palette.panel;
  pen.fillRect(left, 0, frame.width - left, AXIS);
  if (left > 0) pen.fillRect(0, 0, left - 1, AXIS);
  pen.fillStyle = palette.edge;
  pen.fillRect(0, AXIS - 1, frame.width, 1);
  pen.font = WORD_FONT;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  for (const { x, label } of ticks) {
    if (x < left) continue;
    pen.fillStyle = palette.edge;
    pen.fillRect(Math.round(x), label === '' ? AXIS - 5 : AXIS - 10, 1, label === '' ? 4 : 9);
    pen.fillStyle = palette.muted;
    if (label !== '') pen.fillText(label, x + 5, AXIS / 2 - 1);
  }
}
