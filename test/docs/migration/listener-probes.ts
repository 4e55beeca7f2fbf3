import { callContact, emailContact, fakeMax, type FakeMax, type FakeMaxOptions } from 'rx-max/testing';

import { type OpenPage, openPage } from './open-page';

/** What may happen to a page, and whether it does right then; each by the words of the table. */
export const PROBES: Readonly<Record<string, (program: string) => boolean>> = {
  'a call that rings, and is answered, is shown': (program) => showsCall(program, {}),
  'on CXone Agent, too': (program) => showsCall(program, { profile: 'cxone-agent' }),

  'a page that is loaded anew during a call shows the call'(program) {
    const { desk, page } = stage(program);
    desk.tell(callContact({ contactId: '42', status: 'Active' }));
    pass();
    page.leave();
    const next = openPage(program, desk);
    pass();
    return shows(next, '42 Active, inbound');
  },

  'when the page is left, the desktop posts to its window no longer'(program) {
    const { desk, page } = stage(program);
    const before = desk.state().subscribers.length;
    page.leave();
    pass();
    return before === 1 && desk.state().subscribers.length === 0;
  },

  'nobody but the desktop is believed'(program) {
    const { page } = stage(program);
    const events = [callContact({ contactId: '66', status: 'Active' })];
    page.post({ source: {}, origin: 'https://evil.example', data: { issuer: 'MAX', contactId: null, events } });
    pass();
    return shows(page);
  },

  'a message of somebody else, or an empty event, throws nothing'(program) {
    const { desk, page } = stage(program);
    page.post({ source: {}, origin: 'https://tool.example', data: 'a tool says hello' });
    desk.put({ kind: 'emit', events: [null, callContact({ contactId: '42', status: 'Active' })] });
    try {
      pass();
    } catch (error) {
      expect(error).toMatchObject({ name: 'TypeError' });
      // The rest of what is waiting.
      jest.clearAllTimers();
      return false;
    }
    return shows(page, '42 Active, inbound');
  },

  'a call in after-call work is shown'(program) {
    const { desk, page } = stage(program);
    desk.tell(callContact({ contactId: '42', status: 'Active' }));
    desk.tell(callContact({ contactId: '42', status: 'Disconnected', finalState: false }));
    pass();
    return shows(page, '42 Disconnected, inbound');
  },

  'a call that the agent made is not inbound'(program) {
    const { desk, page } = stage(program);
    desk.tell(callContact({ contactId: '42', status: 'Active', isInbound: false }));
    pass();
    return shows(page, '42 Active');
  },

  'two e-mails are two'(program) {
    const { desk, page } = stage(program);
    desk.tell(emailContact({ contactId: '44' }), emailContact({ contactId: '45' }));
    pass();
    return shows(page, '44 Active', '45 Active');
  },

  'when the session goes to another place, no contact is left'(program) {
    const { desk, page } = stage(program);
    desk.tell(callContact({ contactId: '42', status: 'Active' }));
    pass();
    const wasShown = shows(page, '42 Active, inbound');
    desk.put({ kind: 'session-end', how: 'takeover' });
    pass();
    return wasShown && shows(page);
  },
};

function showsCall(program: string, options: FakeMaxOptions): boolean {
  const { desk, page } = stage(program, options);
  desk.put({ kind: 'offer', channel: 'voice', contactId: '42' });
  pass();
  const rang = shows(page, '42 Incoming, inbound');
  desk.put({ kind: 'action', action: 'answer', contactId: '42' });
  pass();
  return rang && shows(page, '42 Active, inbound');
}

/** A page in a desktop at which an agent is available. */
function stage(program: string, options: FakeMaxOptions = {}): { readonly desk: FakeMax; readonly page: OpenPage } {
  const desk = fakeMax(options);
  desk.put({ kind: 'session-start', token: 'T1' });
  desk.put({ kind: 'agent-state', state: 'Available' });
  const page = openPage(program, desk);
  pass();
  return { desk, page };
}

function shows(page: OpenPage, ...rows: readonly string[]): boolean {
  return JSON.stringify(page.shown()) === JSON.stringify(rows);
}

/** Whatever is under way arrives; too short a time for anything to be repeated. */
function pass(): void {
  jest.advanceTimersByTime(100);
}
