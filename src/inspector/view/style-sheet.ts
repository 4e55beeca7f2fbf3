import { chromeStyle } from './chrome-style';
import { detailsStyle } from './details-style';
import { FONT, type Palette, PALETTES, type Theme } from './palette';

/** The style of the inspector. A sheet that is made so needs no leave from a content security policy. */
export function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [
      `.rxm { ${variables('light')} }`,
      `@media (prefers-color-scheme: dark) { .rxm { ${variables('dark')} } }`,
      ...(['light', 'dark'] as const).map((theme) => `[data-theme="${theme}"] .rxm { ${variables(theme)} }`),
      // What the inspector itself was told counts most.
      ...(['light', 'dark'] as const).map((theme) => `.rxm.rxm[data-theme="${theme}"] { ${variables(theme)} }`),
      `.rxm { font: 13px/1.45 ${FONT}; }`,
      chromeStyle(),
      detailsStyle(),
    ].join('\n'),
  );
  return sheet;
}

/** The theme that holds for an element of the inspector. */
export function themeOf(element: Element): Theme {
  const view = element.ownerDocument.defaultView;
  return view?.getComputedStyle(element).getPropertyValue('--rxm-theme').trim() === 'dark' ? 'dark' : 'light';
}

function variables(theme: Theme): string {
  const { tones, ...colours }: Palette = PALETTES[theme];
  return [
    `color-scheme: ${theme}; --rxm-theme: ${theme};`,
    ...Object.entries(colours).map(([name, colour]) => `--rxm-${name}: ${colour};`),
    ...Object.entries(tones).flatMap(([tone, ink]) =>
      Object.entries(ink).map(([part, colour]) => `--rxm-${tone}-${part}: ${String(colour)};`),
    ),
  ].join(' ');
}
