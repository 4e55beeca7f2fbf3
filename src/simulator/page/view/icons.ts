import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';

/* Drawn for this page on a field of twenty by twenty, in lines of the colour of the text. */

export type IconName = keyof typeof DRAWINGS;

/** A picture beside a word, which says the same; nobody needs to hear it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${DRAWINGS[name]}</svg>`;
}

const DRAWINGS = {
  call: path('M5 3h3l1.5 4-2 1.4a9 9 0 0 0 4.1 4.1l1.4-2 4 1.5v3a2 2 0 0 1-2.2 2A14 14 0 0 1 3 5.2 2 2 0 0 1 5 3z'),
  'hang-up': path('M2.5 12.5c4-5 11-5 15 0l-2.2 2.2-3-1.4v-2.2a8 8 0 0 0-4.6 0v2.2l-3 1.4z'),
  chat: path('M3 4h14v9H9l-4 3.5V13H3z'),
  sms: path('M5.5 2.5h9v15h-9zM8 6.5h4M8 9.5h4M9.5 15h1'),
  email: path('M2.5 5h15v10.5h-15zM3 5.5l7 5.5 7-5.5'),
  voicemail: path('M5.5 13.5a3 3 0 1 1 0-6 3 3 0 0 1 0 6zm9 0a3 3 0 1 1 0-6 3 3 0 0 1 0 6zm-9 0h9'),
  item: path('M5 4h2.5V2.5h5V4H15v13.5H5zM7.5 8.5h5M7.5 11.5h5M7.5 14.5h3'),
  digital: path('M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM2.5 10h15M10 2.5c4 4 4 11 0 15-4-4-4-11 0-15z'),
  callback: path('M4.5 10.5A6 6 0 1 1 10.5 16H7M4.5 10.5 2 8m2.5 2.5L7 8'),
  consult: path(
    'M7 9.5a3 3 0 1 1 0-6 3 3 0 0 1 0 6zM2 16.5c0-6.5 10-6.5 10 0M13.5 9.500a2.5 2.5 0 1 0 0-5M14 12c2.5 0 4 1.5 4 4.5',
  ),
  'take-over': path('M3 6h9m0 0L9 3m3 3L9 9M17 14H8m0 0 3-3m-3 3 3 3'),
  dial: path('M5 5h.01M10 5h.01M15 5h.01M5 10h.01M10 10h.01M15 10h.01M10 15h.01'),
  hold: path('M7 4v12M13 4v12'),
  mute: path('M8 4.500a2 2 0 0 1 4 0v5M8 7v3a2 2 0 0 0 3 1.700M5 9.500a5 5 0 0 0 8 4M10 14.500v3M3 3l14 14'),
  mask: path('M3 10c3.5-6 10.5-6 14 0-3.5 6-10.5 6-14 0zM3.5 3.500l13 13'),
  record: path('M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4z'),
  stop: path('M5.5 5.500h9v9h-9z'),
  play: path('M6 3.500v13L16.5 10z'),
  pause: path('M7 4v12M13 4v12'),
  step: path('M5 4v12l8-6zM15.5 4v12'),
  restart: path('M5.5 6.500A6.5 6.5 0 1 1 3.5 11M5.5 6.500V2.500m0 4h4'),
  loop: path('M5 7h9l-2.5-2.500M15 13H6l2.5 2.500M3 11V9a2 2 0 0 1 2-2M17 9v2a2 2 0 0 1-2 2'),
  reload: path('M15.5 7A6.5 6.5 0 1 0 16.5 11M15.5 7V3m0 4h-4'),
  'pop-out': path('M11.5 3H17v5.500M17 3l-7 7M8 4H3.500v12.500H16V12'),
  share: path('M7.5 12.500l5-5M8.5 5.5 11 3a4 4 0 0 1 6 6l-2.5 2.500M11.5 14.5 9 17a4 4 0 0 1-6-6l2.5-2.5'),
  help: path('M7 7.500c0-4.5 6.5-4 6 0-.3 2-3 2-3 4.500M10 15.500v.01'),
  close: path('M5 5l10 10M15 5 5 15'),
  check: path('M4 10.500l4 4 8-9'),
  warning: path('M10 3l7.5 13.500h-15zM10 8v4M10 14.500v.01'),
  copy: path('M7 7h9.500v9.500H7zM4 13H3V3h10v1'),
  down: path('M5 8l5 5 5-5'),
  list: path('M7 5h10M7 10h10M7 15h10M3 5h.01M3 10h.01M3 15h.01'),
  bolt: path('M11 2.5 4.5 11.500H9l-.5 6L15.5 8.500H11z'),
  light: path(
    'M10 6.500a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 2v1.500M10 16.500V18M2 10h1.500M16.5 10H18M4.5 4.500l1 1M14.5 14.500l1 1M15.5 4.500l-1 1M5.5 14.500l-1 1',
  ),
} as const;

function path(d: string): SVGTemplateResult {
  return svg`<path d=${d} />`;
}
