import * as core from '@angular/core';
import { type EnvironmentProviders, type Provider, provideZoneChangeDetection } from '@angular/core';
import { ComponentFixtureAutoDetect } from '@angular/core/testing';

/** The ways in which an application finds its changes, as far as this run has them: one project of Jest never loads Zone.js. */
export const CHANGE_DETECTIONS = (
  [
    { mode: 'with Zone', detection: withZone() },
    { mode: 'zoneless', detection: zoneless() },
  ] as const
).filter(({ mode }) => mode === 'zoneless' || 'Zone' in globalThis);

export type Providers = readonly (Provider | EnvironmentProviders)[];

/** With a fixture that is an application: nobody calls `detectChanges`. */
export function withZone(): Providers {
  return [provideZoneChangeDetection(), { provide: ComponentFixtureAutoDetect, useValue: true }];
}

/** Three names of three versions for one thing. A fixture without Zone.js is an application by itself. */
export function zoneless(): Providers {
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
