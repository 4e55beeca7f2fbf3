import * as core from '@angular/core';
import type { EnvironmentProviders, Provider } from '@angular/core';

/** Three names of three versions for one thing. A fixture without Zone.js is an application by itself. */
export function zoneless(): readonly (Provider | EnvironmentProviders)[] {
  const named = core as unknown as Readonly<Record<string, (() => Provider | EnvironmentProviders) | undefined>>;
  const provide =
    named['provideZonelessChangeDetection'] ??
    named['provideExperimentalZonelessChangeDetection'] ??
    named['ɵprovideZonelessChangeDetection'];
  if (provide === undefined) throw new Error('This Angular has no zoneless change detection');
  // It warns of a Zone.js that is loaded: the specs run both ways in one place.
  const warned = jest.spyOn(console, 'warn').mockImplementation();
  const provided = provide();
  warned.mockRestore();
  return [provided];
}
