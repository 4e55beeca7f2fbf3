import { PALETTES } from '../../src/inspector/view/palette';

/** The contrast of two colours, as WCAG 2 reckons it. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

// A canvas is not seen by axe.
describe.each(Object.entries(PALETTES))('what is drawn in %s colours', (_, palette) => {
  const { ground, panel, band, ink, muted, edge, accent, accentInk, tones } = palette;

  it('has text that can be read, on everything that it stands on', () => {
    for (const under of [ground, panel, band]) {
      expect(contrast(ink, under)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(muted, under)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(accentInk, accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accentInk, tones.going.stroke)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accentInk, tones.bad.stroke)).toBeGreaterThanOrEqual(4.5);
  });

  it('has lines and edges that can be seen', () => {
    for (const under of [ground, panel, band]) expect(contrast(edge, under)).toBeGreaterThanOrEqual(3);
    expect(contrast(accent, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(tones))('has marbles that can be told apart and read: %s', (__, { fill, stroke, text }) => {
    expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(stroke, fill)).toBeGreaterThanOrEqual(3);
    expect(contrast(stroke, ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
