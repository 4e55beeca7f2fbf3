/** What both the simulator's page and an example app live under: their own files and nothing inline. */
const OWN = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
} as const;

/**
 * The content security policy of the simulator's page.
 *
 * @param frames - the origins of the apps, the only ones that it shows
 */
export function pagePolicy(frames: readonly string[]): string {
  return policy({ ...OWN, 'frame-src': frames.length === 0 ? ["'none'"] : frames, 'frame-ancestors': ["'none'"] });
}

/**
 * The content security policy of an example app.
 *
 * @param desktop - the origin that may frame it
 */
export function appPolicy(desktop: string): string {
  return policy({ ...OWN, 'frame-ancestors': [desktop] });
}

function policy(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
