import { styleSheet } from './style-sheet';

/** Too low for lanes with details below them, in CSS pixels, and wide enough to have them side by side. */
const [SHORT, WIDE] = [580, 880];

/**
 * Gives an element's document, or the shadow tree it is in, the inspector's style, and tells when the theme may be another.
 * Returns what takes the style away again.
 */
export function dress(root: HTMLElement, changed: () => void, signal: AbortSignal): () => void {
  const { ownerDocument: document } = root;
  const tree = root.getRootNode();
  const home = tree instanceof ShadowRoot ? tree : document;
  const sheet = styleSheet();
  home.adoptedStyleSheets = [...home.adoptedStyleSheets, sheet];
  const themes = new MutationObserver(changed);
  themes.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-theme'] });
  const sizes = new ResizeObserver((seen) => {
    for (const { contentRect } of seen) root.classList.toggle('rxm-short', isShort(contentRect));
  });
  sizes.observe(root);
  document.defaultView?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  return () => {
    themes.disconnect();
    sizes.disconnect();
    home.adoptedStyleSheets = home.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

/**
 * Whether what stands below the lanes is to stand beside them. That makes the inspector lower where its height is its own, so that
 * it stays so.
 */
function isShort({ width, height }: DOMRectReadOnly): boolean {
  return height < SHORT && width >= WIDE;
}
