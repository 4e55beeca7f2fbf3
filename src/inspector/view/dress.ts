import { styleSheet } from './style-sheet';

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
  document.defaultView?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  return () => {
    themes.disconnect();
    home.adoptedStyleSheets = home.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
