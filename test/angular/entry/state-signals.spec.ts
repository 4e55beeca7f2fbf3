import { ChangeDetectionStrategy, Component, NgZone, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  type ContactId,
  injectAgentState,
  injectConnection,
  injectContact,
  injectContacts,
  injectMax,
  injectSessionToken,
  provideMax,
} from 'rx-max/angular';
import { acknowledge, fakeMax } from 'rx-max/testing';

import { CHANGE_DETECTIONS } from '../environment/change-detection';
import { logIn, place, settled, textOf } from '../environment/place';

@Component({
  standalone: true,
  selector: 'agent-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '{{ connection().status }} {{ agent()?.state ?? "unknown" }} {{ contacts().size }} {{ token() ?? "none" }}',
})
class AgentBar {
  readonly agent = injectAgentState();
  readonly contacts = injectContacts();
  readonly token = injectSessionToken();
  readonly connection = injectConnection();
}

/** A component's only job here is to be an injection context that is destroyed. */
@Component({ standalone: true, selector: 'one-contact', template: '{{ contact()?.status ?? "none" }}' })
class OneContact {
  readonly id = signal<ContactId | null | undefined>(null);
  readonly contact = injectContact(this.id);
}

describe.each(CHANGE_DETECTIONS)('$mode', ({ detection }) => {
  it('signals have their first value at once', () => {
    TestBed.configureTestingModule({ providers: [...detection, provideMax({ port: fakeMax() })] });
    TestBed.runInInjectionContext(() => {
      expect(injectConnection()()).toMatchObject({ status: 'idle' });
      expect(injectAgentState()()).toBeNull();
      expect(injectContacts()()).toEqual(new Map());
      expect(injectContact('42')()).toBeNull();
      expect(injectSessionToken()()).toBeNull();
    });
  });

  it('a component without change detection of its own shows what the desktop tells', async () => {
    const { desk, show } = place(detection, { options: { subscriptionTypes: ['all', 'sessioninfo'] } });
    const fixture = await show(AgentBar);
    await settled(desk, fixture);
    expect(textOf(fixture)).toBe('registered unknown 0 none');
    logIn(desk);
    await settled(desk, fixture);
    expect(textOf(fixture)).toBe('registered Available 0 T1');
    desk.put({ kind: 'offer', channel: 'voice' });
    await settled(desk, fixture);
    expect(textOf(fixture)).toBe('registered InboundContact 1 T1');
    desk.put({ kind: 'session-end', how: 'logout' });
    await settled(desk, fixture);
    expect(textOf(fixture)).toMatch(/unknown 0 none$/);
  });

  it('who comes late has what is known at once', async () => {
    const { desk, show } = place(detection);
    const first = await show(AgentBar);
    logIn(desk);
    await settled(desk, first);
    expect(textOf(await show(AgentBar))).toContain('registered Available');
  });

  it.each([
    ['not-embedded', 'closed', undefined],
    ['foreign-host', 'closed', { ...fakeMax(), hostOrigin: 'https://desk.example.com' }],
  ])('nothing throws when it is read after %s', async (_code, status, port) => {
    TestBed.configureTestingModule({ providers: [...detection, provideMax(port === undefined ? {} : { port })] });
    const fixture = TestBed.createComponent(AgentBar);
    await fixture.whenStable();
    expect(textOf(fixture)).toBe(`${status} unknown 0 none`);
    expect(fixture.componentInstance.connection().reason).not.toBe('');
  });

  it('nothing throws when it is read after a refusal, and all goes on when somebody registers anew', async () => {
    const { desk, show } = place(detection);
    const fixture = await show(AgentBar);
    logIn(desk);
    await settled(desk, fixture);
    desk.tell(acknowledge({ status: 'ERROR', reason: 'Not today' }));
    await settled(desk, fixture);
    expect(textOf(fixture)).toBe('refused unknown 0 none');
    expect(fixture.componentInstance.connection().reason).toBe('Not today');
    const anew = TestBed.runInInjectionContext(injectMax).batches$.subscribe();
    await settled(desk, fixture);
    expect(textOf(fixture)).toBe('registered Available 0 T1');
    anew.unsubscribe();
  });

  it('one contact is followed by an id that changes, and is null without one', async () => {
    const { desk, show } = place(detection);
    const fixture = await show(OneContact);
    logIn(desk);
    desk.put({ kind: 'offer', channel: 'voice', contactId: '42' });
    await settled(desk, fixture);
    const { id } = fixture.componentInstance;
    for (const [given, shown] of [
      [null, 'none'],
      ['42', 'Incoming'],
      [43, 'none'],
      [42, 'Incoming'],
      [undefined, 'none'],
      ['forty-two', 'none'],
      [42.5, 'none'],
    ] as const) {
      // As a click would: without Zone.js this is no more than a call.
      TestBed.inject(NgZone).run(() => {
        id.set(given);
      });
      await fixture.whenStable();
      expect([given, textOf(fixture)]).toEqual([given, shown]);
    }
    id.set('42');
    desk.put({ kind: 'action', action: 'answer' });
    await settled(desk, fixture);
    expect(textOf(fixture)).toBe('Active');
    desk.put({ kind: 'action', action: 'caller-hangup' });
    await settled(desk, fixture);
    expect(textOf(fixture)).toBe('Disconnected');
  });

  it.each([42, '42', 4_294_967_296_000, '90071992547409930'])('one contact may be fixed: %p', async (id) => {
    const { desk, show } = place(detection);
    const contact = TestBed.runInInjectionContext(() => injectContact(id));
    await show(AgentBar);
    logIn(desk);
    desk.put({ kind: 'offer', channel: 'voice', contactId: String(id) });
    await desk.delivered();
    expect(contact()).toMatchObject({ contactId: String(id), status: 'Incoming' });
  });
});

it.each([0.5, -1, 2 ** 53, Number.NaN, '', 'forty-two', null, undefined, {}])(
  'a fixed id that is none is refused at once: %p',
  (id) => {
    TestBed.configureTestingModule({ providers: [provideMax({ port: fakeMax() })] });
    const inject = (): unknown => TestBed.runInInjectionContext(() => injectContact(id as ContactId));
    expect(inject).toThrow(new TypeError('injectContact: a contact id is needed: digits, or a number below 2^53'));
  },
);

it.each<[string, () => unknown]>([
  ['injectAgentState', injectAgentState],
  ['injectContacts', injectContacts],
  ['injectContact', () => injectContact('42')],
  ['injectSessionToken', injectSessionToken],
  ['injectConnection', injectConnection],
])('%s says what is missing', (name, inject) => {
  expect(inject).toThrow(`NG0203: ${name}() can only be used within an injection context`);
  expect(() => TestBed.runInInjectionContext(inject)).toThrow('add provideMax() to the providers');
});
