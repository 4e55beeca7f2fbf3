import type { Settings } from './settings';

/**
 * What holds where nobody has chosen: a person at MAX, and the app in its workspace.
 *
 * @param app - the name of the app, one of those of the server
 */
export function usualSettings(app: string): Settings {
  return {
    profile: 'max',
    scenario: null,
    speed: 1,
    loop: false,
    faults: [],
    places: ['workspace'],
    layout: 'both',
    theme: 'auto',
    language: 'en',
    app,
  };
}
