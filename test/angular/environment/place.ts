import type { Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { MaxOptions, PagePost } from 'rx-max';
import { type FakeDesk, injectFakeMax, provideMaxTesting } from 'rx-max/angular/testing';
import type { FakeMaxOptions } from 'rx-max/testing';
import type { MaxFeature } from 'rx-max/angular';

import type { Providers } from './change-detection';

/** An application in TestBed beside a desktop that plays along. */
export interface Place {
  readonly desk: FakeDesk;
  /** The names of what the page posted so far. */
  readonly posted: () => readonly string[];
  readonly show: <T>(component: Type<T>) => Promise<ComponentFixture<T>>;
}

export function place(
  providers: Providers,
  { desktop = {}, options = {}, features = [] }: Partial<PlaceOptions> = {},
): Place {
  TestBed.configureTestingModule({ providers: [...providers, provideMaxTesting(desktop, options, ...features)] });
  const desk = TestBed.runInInjectionContext(injectFakeMax);
  const posts: PagePost[] = [];
  desk.posted$.subscribe((post) => posts.push(post));
  return {
    desk,
    posted: () => posts.map(({ message }) => String((message as Readonly<Record<string, unknown>>)['messageType'])),
    async show(component) {
      const fixture = TestBed.createComponent(component);
      await fixture.whenStable();
      return fixture;
    },
  };
}

export interface PlaceOptions {
  readonly desktop: FakeMaxOptions;
  readonly options: Omit<MaxOptions, 'port'>;
  readonly features: readonly MaxFeature[];
}

/** A session that begins with an agent who is available. */
export function logIn({ put }: FakeDesk): void {
  put({ kind: 'session-start', token: 'T1' });
  put({ kind: 'agent-state', state: 'Available' });
}

/** All that was posted has arrived, and is on the screen. */
export async function settled({ delivered }: FakeDesk, fixture: ComponentFixture<unknown>): Promise<void> {
  await delivered();
  await fixture.whenStable();
}

export function textOf({ nativeElement }: ComponentFixture<unknown>): string {
  return (nativeElement as Element).textContent.trim();
}
