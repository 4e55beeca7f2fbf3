import type { LaneName } from '../entry';
import { shortCount, wordFor } from './draw-marble';
import { AXIS, type Picture } from './layout-lanes';
import { type DrawnMarble, RADIUS } from './layout-marbles';
import { outlineOf } from './marble-outline';
import { FONT, PALETTES } from './palette';

/**
 * The picture as a file that stands alone, in light colours, with its text as text.
 *
 * @param title - what the picture shows, for who cannot see it
 */
export function drawSvg(picture: Picture, title: string, nameOf: (lane: LaneName) => string): string {
  const { frame, left } = picture;
  const { width, height } = frame;
  const { ground, panel, edge } = PALETTES.light;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}" font-family="${escaped(FONT)}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<clipPath id="plot"><rect x="${num(left)}" y="0" width="${num(width - left)}" height="${num(height)}"/></clipPath>`,
    `<rect width="${num(width)}" height="${num(height)}" fill="${ground}"/>`,
    `<rect width="${num(width)}" height="${num(AXIS)}" fill="${panel}"/>`,
    `<path d="M0 ${num(AXIS - 0.5)}H${num(width)}" stroke="${edge}"/>`,
    '<g clip-path="url(#plot)">',
    ...ticksOf(picture),
    ...linesOf(picture),
    ...bracketsOf(picture),
    ...picture.marbles.map(marbleOf),
    '</g>',
    ...namesOf(picture, nameOf),
    '</svg>',
    '',
  ].join('\n');
}

function ticksOf({ ticks, frame }: Picture): readonly string[] {
  const { faint, edge, muted } = PALETTES.light;
  return ticks.flatMap(({ x, label }) =>
    label === ''
      ? [`<path d="M${num(x)} ${num(AXIS - 5)}v4" stroke="${edge}"/>`]
      : [
          `<path d="M${num(x)} ${num(AXIS)}V${num(frame.height)}" stroke="${faint}"/>`,
          `<path d="M${num(x)} ${num(AXIS - 10)}v9" stroke="${edge}"/>`,
          `<text x="${num(x + 5)}" y="${num(AXIS / 2 + 3)}" font-size="11" fill="${muted}">${escaped(label)}</text>`,
        ],
  );
}

function linesOf({ lanes, frame, left }: Picture): readonly string[] {
  const { edge } = PALETTES.light;
  return lanes.flatMap(({ y, from, end }) => {
    const arrow = frame.width - 6;
    const bar = (end ?? arrow) + RADIUS + 7;
    if ((end ?? arrow) <= left || from >= frame.width) return [];
    const tip = end === null ? `M${num(arrow - 6)} ${num(y - 4)}l6 4l-6 4` : `M${num(bar)} ${num(y - 10)}v20`;
    return [
      `<path d="M${num(Math.max(left, from))} ${num(y)}H${num(end === null ? arrow : bar)}${tip}" fill="none" stroke="${edge}" stroke-width="1.5"/>`,
    ];
  });
}

function bracketsOf({ brackets }: Picture): readonly string[] {
  return brackets.map(
    ({ x, top, bottom }) => `<path d="M${num(x)} ${num(top)}V${num(bottom)}" stroke="${PALETTES.light.muted}"/>`,
  );
}

function marbleOf({ x, y, first, count, room }: DrawnMarble): string {
  const { ground, muted, ink, tones } = PALETTES.light;
  const { entry } = first.kept;
  const tone = tones[first.face.tone];
  const [fill, stroke, text] = count > 1 ? [ground, muted, ink] : [tone.fill, tone.stroke, tone.text];
  const corners = outlineOf(count > 1 ? 'circle' : first.face.shape);
  const points = corners.map(([right, down]) => `${num(x + right)},${num(y + down)}`).join(' ');
  const look = `fill="${fill}" stroke="${stroke}" stroke-width="1.75" stroke-linejoin="round"`;
  const shape =
    corners.length === 0
      ? `<circle cx="${num(x)}" cy="${num(y)}" r="${num(RADIUS)}" ${look}/>`
      : `<polygon points="${points}" ${look}/>`;
  const letter = count > 1 ? shortCount(count) : first.face.letter;
  const size = count > 1 ? 10 : 12;
  const word = count > 1 ? '' : wordFor(entry.told, room);
  const told = `<text x="${num(x - RADIUS)}" y="${num(y + RADIUS + 13)}" font-size="11" fill="${muted}">${escaped(word)}</text>`;
  return [
    `<g><title>${escaped(count > 1 ? String(count) : `${entry.name} ${entry.told}`.trim())}</title>`,
    shape,
    `<text x="${num(x)}" y="${num(y + size / 3)}" font-size="${num(size)}" font-weight="600" text-anchor="middle" fill="${text}">${escaped(letter)}</text>`,
    word === '' ? '' : told,
    '</g>',
  ].join('');
}

function namesOf({ lanes, left }: Picture, nameOf: (lane: LaneName) => string): readonly string[] {
  const { ink } = PALETTES.light;
  return lanes.map(({ name, y }) => {
    const [x, at, anchor] = left > 0 ? [left - 14, y + 4, 'end'] : [8, y - 18, 'start'];
    return `<text x="${num(x)}" y="${num(at)}" font-size="12.5" font-weight="500" text-anchor="${anchor}" fill="${ink}">${escaped(nameOf(name))}</text>`;
  });
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of anybody's, in XML 1.0: its characters are escaped, and those that it does not allow are left out. */
export function escaped(text: string): string {
  return Array.from(text, (character) =>
    isAllowed(character.codePointAt(0) ?? 0) ? (ESCAPES[character] ?? character) : '',
  ).join('');
}

function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  // Halves of pairs are no characters.
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
