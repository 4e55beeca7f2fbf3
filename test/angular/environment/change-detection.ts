import * as core from '@angular/core';
import { type EnvironmentProviders, type Provider, provideZoneChangeDetection } from '@angular/core';

/** The ways in which an application finds its changes, as far as this run has them: one project of Jest never loads Zone.js. */
export const CHANGE_DETECTIONS = (
  [
    { mode: 'with Zone', detection: [provideZoneChangeDetection()] },
    { mode: 'zoneless', detection: [zoneless()] },
  ] as const
).filter(({ mode }) => mode === 'zoneless' || 'Zone' in globalThis);

/** Three names of three versions for one thing. */
function zoneless(): Provider | EnvironmentProviders {
  const named = core as unknown as Readonly<Record<string, (() => Provider | EnvironmentProviders) | undefined>>;
  const provide =
    named['provideZonelessChangeDetection'] ??
    named['provideExperimentalZonelessChangeDetection'] ??
    named['ɵprovideZonelessChangeDetection'];
  if (provide === undefined) throw new Error('This Angular has no zoneless change detection');
  return provide();
}
