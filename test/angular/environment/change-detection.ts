import { type EnvironmentProviders, type Provider, provideZoneChangeDetection } from '@angular/core';
import { ComponentFixtureAutoDetect } from '@angular/core/testing';

import { zoneless } from './zoneless';

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
