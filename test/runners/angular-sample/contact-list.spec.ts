import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { injectFakeMax, provideMaxTesting } from 'rx-max/angular/testing';
import { marbles } from 'rx-max/testing/jest';

import { ContactList } from './contact-list';

/** What the list shows. */
function shown(fixture: ComponentFixture<ContactList>): string {
  const parts = (fixture.nativeElement as HTMLElement).querySelectorAll('p, button');
  return [...parts].map(({ textContent }) => textContent).join(', ');
}

describe('the list, awaited', () => {
  async function answered(): Promise<string> {
    TestBed.configureTestingModule({ providers: [provideMaxTesting({ profile: 'cxone-agent' })] });
    const desk = TestBed.runInInjectionContext(injectFakeMax);
    const fixture = TestBed.createComponent(ContactList);
    fixture.autoDetectChanges();
    expect(shown(fixture)).toBe('unknown');
    desk.put({ kind: 'session-start', token: 'T1' });
    desk.put({ kind: 'agent-state', state: 'Available' });
    desk.put({ kind: 'offer', channel: 'voice', contactId: '42' });
    await desk.delivered();
    await fixture.whenStable();
    expect(shown(fixture)).toBe('InboundContact, 42 Incoming');
    (fixture.nativeElement as HTMLElement).querySelector('button')?.click();
    await desk.delivered();
    await fixture.whenStable();
    return shown(fixture);
  }

  it('holds', async () => {
    expect(await answered()).toBe('InboundContact, 42 Active');
  });

  it('does not hold', async () => {
    expect(await answered()).toBe('InboundContact, 42 Holding');
  });
});

describe('the list, in marbles', () => {
  it(
    'holds',
    marbles(({ agent, contact, port, at, app }) => {
      agent('           A--i-----');
      contact('42', '   ---r--a--');
      app(at('          x-x-x--x-', looks(port)), 'a-b-c--d-', {
        a: 'unknown',
        b: 'Available',
        c: 'InboundContact, 42 Incoming',
        d: 'InboundContact, 42 Active',
      });
    }),
  );

  it(
    'does not hold',
    marbles(({ agent, contact, port, at, app }) => {
      agent('           A--i-----');
      contact('42', '   ---r--a--');
      app(at('          ----x----', looks(port)), '----c----', { c: 'InboundContact, 42 Holding' });
    }),
  );

  /** Looks at the list of a desktop whenever it is called. */
  function looks(port: Parameters<typeof provideMaxTesting>[0]): () => string {
    TestBed.resetTestingModule().configureTestingModule({ providers: [provideMaxTesting(port)] });
    const fixture = TestBed.createComponent(ContactList);
    return () => {
      fixture.detectChanges();
      return shown(fixture);
    };
  }
});
