import { type EnvironmentProviders, type Provider, provideZonelessChangeDetection, type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type FakeDesk, injectFakeMax, provideMaxTesting } from 'rx-max/angular/testing';
import { expect, vi } from 'vitest';

import { TAB_STORAGE, type TabStorage } from '../app/cases/tab-storage';

/** A component, and the desktop around it. */
export interface OpenDesk<T> {
  readonly desk: FakeDesk;
  readonly fixture: ComponentFixture<T>;
  /** The elements of the component. */
  readonly page: HTMLElement;
  /** Something happens at the desktop, and the page shows it. */
  readonly happens: (...happenings: readonly Parameters<FakeDesk['put']>[0][]) => Promise<void>;
  /** Waits until the page shows what was done. */
  readonly settled: () => Promise<void>;
}

/** How long the page may take to show something, in milliseconds. */
const PATIENCE = 20_000;

// A machine that is busy takes longer than a test usually may.
vi.setConfig({ testTimeout: 2 * PATIENCE, hookTimeout: 2 * PATIENCE });

/** A desktop with an agent who is available, and a component that is connected to it. */
export async function openDesk<T>(
  component: Type<T>,
  ...providers: readonly (Provider | EnvironmentProviders)[]
): Promise<OpenDesk<T>> {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideMaxTesting(),
      { provide: TAB_STORAGE, useValue: memoryStorage() },
      ...providers,
    ],
  });
  const desk = TestBed.runInInjectionContext(injectFakeMax);
  const fixture = TestBed.createComponent(component);
  const page = fixture.nativeElement as HTMLElement;
  async function settled(): Promise<void> {
    await desk.delivered();
    await fixture.whenStable();
  }
  async function happens(...happenings: readonly Parameters<FakeDesk['put']>[0][]): Promise<void> {
    for (const happening of happenings) desk.put(happening);
    await settled();
  }
  await happens({ kind: 'session-start', token: 'secret-token' }, { kind: 'agent-state', state: 'Available' });
  return { desk, fixture, page, happens, settled };
}

/** Waits until the page has a text in an element. */
export async function shows(page: HTMLElement, selector: string, text: string): Promise<void> {
  await vi.waitFor(() => expect(textOf(page, selector)).toContain(text), { timeout: PATIENCE, interval: 10 });
}

/** The text of an element, or of all, its gaps as one space; empty where there is none. */
export function textOf(page: HTMLElement, selector?: string): string {
  const element = selector === undefined ? page : page.querySelector(selector);
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A button by its name. */
export function buttonIn(page: HTMLElement, name: string): HTMLButtonElement {
  const found = [...page.querySelectorAll('button')].find((button) => textOf(button) === name);
  if (found === undefined) throw new Error(`There is no button ${name} in: ${textOf(page)}`);
  return found;
}

/** The tab's storage, of one test alone. */
export function memoryStorage(): TabStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  };
}
