import type { Page } from 'puppeteer-core';

/** Where the keyboard is, and how it is shown. */
export interface FocusRing {
  readonly place: string;
  /** The contrast of the ring to what is around it, from 1 to 21; null where there is none. */
  readonly contrast: number | null;
}

/** How the page shows where the keyboard is; in a frame it is for the app to show. */
export async function focusRing(page: Page): Promise<FocusRing | 'in a frame' | 'not on the page'> {
  return page.evaluate(() => {
    const { activeElement: at, body } = document;
    if (at instanceof HTMLIFrameElement) return 'in a frame';
    if (!(at instanceof HTMLElement) || at === body) return 'not on the page';
    const place = at.dataset['act'] ?? (at.id || at.className || at.tagName);

    // A radio button that is not seen is shown by its label.
    const shown = getComputedStyle(at).opacity === '0' ? (at.nextElementSibling ?? at) : at;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1) return { place, contrast: null };
    const [one, other] = [lightness(outlineColor), lightness(groundOf(shown))].sort((a, b) => b - a);
    return { place, contrast: ((one ?? 0) + 0.05) / ((other ?? 0) + 0.05) };

    /** The colour around an element: the ring lies outside of it. */
    function groundOf(element: Element): string {
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const { backgroundColor } = getComputedStyle(around);
        if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    }

    /** Relative luminance, as WCAG has it. */
    function lightness(color: string): number {
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
  });
}
