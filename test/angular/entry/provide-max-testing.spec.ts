import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { injectAgentState, injectCallControl, injectContacts, onMaxEvent, provideMax } from 'rx-max/angular';
import { injectFakeMax, provideMaxTesting } from 'rx-max/angular/testing';
import { fakeMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { Subject } from 'rxjs';

import { CHANGE_DETECTIONS } from '../environment/change-detection';
import { logIn, place, textOf } from '../environment/place';

@Component({
  standalone: true,
  selector: 'call-list',
  template: '{{ agent()?.state ?? "unknown" }} {{ contacts().size }}',
})
class CallList {
  readonly agent = injectAgentState();
  readonly contacts = injectContacts();
  readonly #rings = new Subject<string | null>();
  readonly rings$ = this.#rings.asObservable();
  readonly #control = injectCallControl();

  constructor() {
    onMaxEvent('CallContactEvent', ({ status, contactId }) => {
      if (status === 'Incoming') this.#rings.next(contactId);
    });
  }

  hold(): void {
    this.#control.hold('42').subscribe();
  }
}

it('comes after the provider of the application, and wins', async () => {
  TestBed.configureTestingModule({
    providers: [provideMax({ issuer: 'crm' }), provideMaxTesting({}, { issuer: 'test' })],
  });
  const desk = TestBed.runInInjectionContext(injectFakeMax);
  const agent = TestBed.runInInjectionContext(injectAgentState);
  desk.put({ kind: 'session-start', token: 'T1' });
  desk.put({ kind: 'agent-state', state: 'Available' });
  await desk.delivered();
  expect(agent()?.state).toBe('Available');
});

it('plays the desktop that is asked for', () => {
  const { desk } = place([], { desktop: { profile: 'cxone-agent' } });
  expect(desk.origin).toBe('https://cxagent.nicecxone.com');
  expect(desk.state().profile).toBe('cxone-agent');
});

it('says what is missing', () => {
  TestBed.configureTestingModule({ providers: [provideMaxTesting(fakeMax())] });
  const inject = (): unknown => TestBed.runInInjectionContext(injectFakeMax);
  expect(inject).toThrow('there is no fake desktop; add provideMaxTesting() to the providers of the test');
  expect(injectFakeMax).toThrow('NG0203: injectFakeMax()');
});

it(
  'the port of a stage shows a component what the rows say, in virtual time, and takes what it posts',
  marbles(({ agent, contact, port, origin, at, app, posted }) => {
    agent('         A-----i-------------');
    contact('42', ' ------r---a---h-----');
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideMaxTesting(port)] });
    const fixture = TestBed.createComponent(CallList);
    const { componentInstance: list } = fixture;
    const shown = () => {
      fixture.detectChanges();
      return textOf(fixture);
    };
    const hold = () => {
      list.hold();
      return list.contacts().get('42')?.status;
    };
    app(list.rings$, '             ------r', { r: '42' });
    app(at('         s--s---s', shown), 's--a---i', { s: 'unknown 0', a: 'Available 0', i: 'InboundContact 1' });
    app(at('         -----------h----h', hold), '-----------a----h', { a: 'Active', h: 'Holding' });
    // The second wish was true already.
    posted('         (ur)-------h', { h: `HoldEvent → ${origin}` });
  }),
);

describe.each(CHANGE_DETECTIONS)('$mode', ({ detection }) => {
  // A desktop that is gone at the end of its day: its timers are those of the test, and so is its clock.
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it("fake timers of Jest pass the desktop's time", async () => {
    TestBed.configureTestingModule({ providers: [...detection, provideMaxTesting()] });
    const desk = TestBed.runInInjectionContext(injectFakeMax);
    const fixture = TestBed.createComponent(CallList);
    await jest.advanceTimersByTimeAsync(100);
    expect(textOf(fixture)).toBe('unknown 0');
    logIn(desk);
    await jest.advanceTimersByTimeAsync(100);
    expect(textOf(fixture)).toBe('Available 0');
    desk.put({ kind: 'offer', channel: 'voice', contactId: '42' });
    await jest.advanceTimersByTimeAsync(100);
    expect(textOf(fixture)).toBe('InboundContact 1');
    // After-call work ends by itself.
    desk.put({ kind: 'action', action: 'answer' });
    desk.put({ kind: 'action', action: 'caller-hangup' });
    await jest.advanceTimersByTimeAsync(600_000);
    expect(textOf(fixture)).toBe('Available 0');
  });
});
