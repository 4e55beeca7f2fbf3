import { connectMax } from 'rx-max';
import type { Happening } from 'rx-max/testing';

import type { Wish } from '../../../src/simulator/page/model/simulator';
import type { AppWindow } from '../../../src/simulator/page/model/simulator-state';
import { APP, inVirtualTime, stand, type Stand, unexpected } from './stand';

/*
 * A person plays the desktop: windows come and go, the app registers, and what it commands is seen to act.
 */

const UNREGISTER = { messageType: 'UnregisterFromClientEvents' };
const CARD = { messageType: 'ContactCardData', contactCardData: { name: 'Ada', userImg: '' } };
const MINUTE = 60_000;

function happens(happening: Happening): Wish {
  return { kind: 'happening', happening };
}

const CALL = happens({ kind: 'offer', channel: 'voice', contactId: '700' });
const ANSWER = happens({ kind: 'action', action: 'answer' });
const HANGUP = happens({ kind: 'action', action: 'hangup' });
const DISPOSITION = happens({ kind: 'action', action: 'disposition' });

function windowOf({ simulator }: Stand, id = 'workspace'): AppWindow | undefined {
  return simulator.state().windows.find((window) => window.id === id);
}

function eventsTo({ posts }: Stand, window = 'workspace'): readonly Readonly<Record<string, unknown>>[] {
  return posts
    .filter((post) => post.window === window)
    .flatMap(({ data }) => (data as { events: readonly Readonly<Record<string, unknown>>[] }).events);
}

function namesOf(events: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return events.map(({ Type, messageType }) => String(Type ?? messageType));
}

describe('at first', () => {
  it('an agent is available in a session, the app is in its workspace, and nothing was posted', () => {
    inVirtualTime(0, () => {
      const { simulator, posts } = stand();
      const { host, windows, player, lastCommand } = simulator.state();
      expect(host).toMatchObject({ profile: 'max', token: 'sim-token-1', agentState: { CurrentState: 'Available' } });
      expect(windows).toMatchObject([{ id: 'workspace', place: 'workspace', url: `${APP}/`, status: 'loading' }]);
      expect([player, lastCommand, posts]).toEqual([null, null, []]);
    });
  });

  it('an app that nobody knows, a scenario that is none and a speed that goes back are put right', () => {
    inVirtualTime(0, () => {
      const { simulator } = stand({ app: 'nobody', scenario: 'nothing', places: ['panel'] });
      simulator.wish({ kind: 'settings', settings: { speed: -1 } });
      expect(simulator.state().settings).toMatchObject({
        app: 'plain',
        scenario: null,
        places: ['workspace', 'panel'],
        speed: 1,
      });
    });
  });
});

describe('how an app stands', () => {
  it('it registers, is refused, says goodbye', () => {
    inVirtualTime(0, () => {
      const desk = stand();
      const statuses = (): unknown => [windowOf(desk)?.status, windowOf(desk)?.reason];
      // The first half of a registration, or the goodbye of a document that goes.
      desk.say(UNREGISTER);
      expect(statuses()).toEqual(['loading', null]);
      desk.register();
      expect(statuses()).toEqual(['registered', null]);
      expect(namesOf(eventsTo(desk))).toEqual(['ClientEventSubscriptionAcknowledge', 'AgentState', 'SessionInfo']);
      desk.say(UNREGISTER);
      expect(statuses()).toEqual(['unregistered', null]);
      desk.register(['nothing']);
      expect(statuses()).toEqual(['refused', 'invalid subscription types']);
      desk.register();
      expect(statuses()).toEqual(['registered', null]);
    });
  });

  it('it is quiet five seconds after it was loaded, unless it said something', () => {
    inVirtualTime(20_000, (at) => {
      const desk = stand();
      const noted: unknown[] = [];
      const note = (): void => void noted.push(windowOf(desk)?.status);
      at(4999, note);
      at(5001, note);
      at(6000, () => {
        desk.register();
        note();
      });
      at(7000, () => {
        desk.simulator.wish({ kind: 'reload' });
        note();
      });
      // The old registration stands; the new document says nothing.
      at(12_001, note);
      at(13_000, () => {
        desk.say({ messageType: 'HoldEvent' });
        note();
        expect(noted).toEqual(['loading', 'quiet', 'registered', 'loading', 'quiet', 'registered']);
      });
    });
    expect.assertions(1);
  });

  it('another document in the same window gets what the former had asked for, and registers after a goodbye only', () => {
    inVirtualTime(0, () => {
      const desk = stand();
      desk.register(['agent']);
      const { load } = windowOf(desk) ?? {};
      desk.simulator.wish({ kind: 'reload', window: 'workspace' });
      expect(windowOf(desk)?.load).toBeGreaterThan(load ?? Infinity);
      const before = desk.posts.length;
      desk.simulator.wish(CALL);
      expect(desk.posts.length).toBe(before + 1);
      desk.register();
      expect(desk.posts.length).toBe(before + 1);
      desk.say(UNREGISTER);
      desk.register();
      expect(desk.posts.length).toBe(before + 2);
    });
  });

  it('is forgotten when the desktop is loaded anew, but its own window stays if it is a pop-out', () => {
    inVirtualTime(10_000, (at) => {
      const desk = stand({ places: ['workspace', 'pop-out'] });
      desk.register();
      desk.register(['all'], 'pop-out');
      const loads = desk.simulator.state().windows.map(({ load }) => load);
      desk.simulator.wish({ kind: 'reload-desktop' });
      expect(desk.simulator.state().host.subscribers).toEqual([]);
      expect(windowOf(desk)).toMatchObject({ status: 'loading' });
      expect(windowOf(desk, 'pop-out')).toMatchObject({ status: 'unregistered', load: loads[1] });
      expect(windowOf(desk)?.load).toBeGreaterThan(loads[0] ?? Infinity);
      desk.register();
      const before = desk.posts.length;
      at(2000, () => {
        // The server has told it by then what there is.
        expect(namesOf(eventsTo({ ...desk, posts: desk.posts.slice(before) }))).toContain('AgentSessionStart');
      });
    });
    expect.assertions(5);
  });
});

describe('what happens', () => {
  it('reaches the app, which commands, and is seen to act', () => {
    inVirtualTime(1000, (at) => {
      const desk = stand();
      const max = connectMax({ port: desk.portOf(), origins: ['http://127.0.0.1:4300'] });
      const calls: unknown[] = [];
      max.contacts$.subscribe({
        next: (contacts) => calls.push([...contacts.values()].map(({ status }) => status)[0]),
        error: unexpected,
      });
      at(10, () => {
        desk.simulator.wish(CALL);
      });
      at(20, () => {
        max.commands.answer();
      });
      at(30, () => {
        max.commands.contactCard({ name: 'Ada', userImg: 'data:,' });
      });
      at(40, () => {
        max.commands.hangup();
      });
      at(50, () => {
        max.commands.hold();
      });
      at(31, () => {
        const { lastCommand, cards } = desk.simulator.state();
        expect(lastCommand).toEqual({
          command: 'contact-card',
          window: 'workspace',
          accepted: true,
          contactId: '700',
          at: 30,
        });
        expect(cards).toEqual({ '700': { name: 'Ada', userImg: 'data:,' } });
      });
      at(60, () => {
        expect(desk.simulator.state().lastCommand).toMatchObject({
          command: 'hold',
          accepted: false,
          contactId: null,
        });
        desk.simulator.wish(DISPOSITION);
        expect(desk.simulator.state().cards).toEqual({});
      });
      at(70, () => {
        expect(calls).toEqual([undefined, 'Incoming', 'Active', 'Disconnected', undefined]);
      });
    });
    expect.assertions(5);
  });

  it('happens by itself when it is time', () => {
    inVirtualTime(5 * MINUTE, (at) => {
      const desk = stand();
      for (const wish of [CALL, ANSWER, HANGUP]) desk.simulator.wish(wish);
      const states: unknown[] = [];
      desk.simulator.state$.subscribe({
        next: ({ host }) => states.push([host.now, host.agentState?.CurrentState]),
        error: unexpected,
      });
      at(2 * MINUTE, () => {
        expect(states[0]).toEqual([0, 'Unavailable']);
        expect(states.at(-1)).toEqual([MINUTE, 'Available']);
      });
    });
    expect.assertions(2);
  });

  it('has customers, who take turns, and are not asked to be others', () => {
    inVirtualTime(0, () => {
      const desk = stand();
      desk.register();
      desk.simulator.wish(happens({ kind: 'offer', channel: 'chat' }));
      desk.simulator.wish(happens({ kind: 'offer', channel: 'email' }));
      desk.simulator.wish(happens({ kind: 'offer', channel: 'voice', ani: '2025550100' }));
      const [chat, email, voice] = eventsTo(desk).filter(({ Type }) => String(Type).endsWith('ContactEvent'));
      expect(chat).toMatchObject({ FromAddress: 'ada.byron@example.com' });
      expect(email).toMatchObject({ FromAddress: 'minjun.kim@example.com', Subject: 'A question about my bill' });
      expect(voice).toMatchObject({ ANI: '2025550100' });
      expect(voice?.['ScreenPopUrl']).toBe('https://crm.example.com/customers?name=Grace+Okafor&phone=2025550118');
    });
  });

  it('shows pages that pop up and indicators, though no app listens and a fault is on', () => {
    inVirtualTime(0, () => {
      const { simulator } = stand({ faults: ['lost-batches', 'late-batches'] });
      simulator.wish(CALL);
      simulator.wish(happens({ kind: 'screen-pop', as: 'PopURL', url: 'https://crm.example.com/1' }));
      simulator.wish(happens({ kind: 'screen-pop', as: 'RunApp', url: 'https://crm.example.com/2' }));
      simulator.wish(happens({ kind: 'indicator', name: 'VIP', shown: true, contactId: '700' }));
      simulator.wish(happens({ kind: 'indicator', name: 'Queue', shown: true }));
      expect(simulator.state()).toMatchObject({
        pops: [
          { as: 'RunApp', url: 'https://crm.example.com/2', contactId: '700', at: 0 },
          { as: 'PopURL', url: 'https://crm.example.com/1', contactId: '700', at: 0 },
        ],
        indicators: ['VIP', 'Queue'],
      });
      simulator.wish(happens({ kind: 'action', action: 'refuse' }));
      expect(simulator.state().indicators).toEqual(['Queue']);
      simulator.wish(happens({ kind: 'indicator', name: 'Queue', shown: false }));
      expect(simulator.state().indicators).toEqual([]);
    });
  });

  it('gets tokens that are made up, whatever is given', () => {
    inVirtualTime(0, () => {
      const { simulator } = stand();
      simulator.wish(happens({ kind: 'token', token: 'a real one', by: 'announcement' }));
      expect(simulator.state().host.token).toBe('sim-token-2');
      simulator.wish(happens({ kind: 'session-end', how: 'logout' }));
      simulator.wish(happens({ kind: 'session-start', token: '' }));
      expect(simulator.state().host.token).toBe('sim-token-3');
    });
  });

  it('is told to each window in a copy of its own', () => {
    inVirtualTime(0, () => {
      const desk = stand({ places: ['workspace', 'pop-out'] });
      desk.register();
      desk.register(['all'], 'pop-out');
      desk.simulator.wish(CALL);
      const [one, other] = [eventsTo(desk).at(-1), eventsTo(desk, 'pop-out').at(-1)];
      expect(one).toEqual(other);
      expect(one).not.toBe(other);
      expect(desk.simulator.state().host.contacts).not.toContain(one);
    });
  });
});

describe('panels', () => {
  const open = (desk: Stand): readonly string[] => desk.simulator.state().windows.map(({ id }) => id);

  it('come with their contact, hear of its end, and go', () => {
    inVirtualTime(MINUTE, (at) => {
      const desk = stand({ places: ['workspace', 'panel'] });
      desk.simulator.wish(CALL);
      expect(windowOf(desk, 'panel 700')).toMatchObject({ place: 'panel', contactId: '700', status: 'loading' });
      desk.register(['contact'], 'panel 700');
      expect(desk.posts.at(-1)).toMatchObject({ window: 'panel 700', data: { contactId: 700 } });
      for (const wish of [ANSWER, HANGUP, DISPOSITION]) desk.simulator.wish(wish);
      expect(eventsTo(desk, 'panel 700').at(-1)).toMatchObject({ Status: 'Disconnected', FinalState: 'True' });
      // The page has a moment to hear it, and is not loaded anew in it.
      desk.simulator.wish({ kind: 'reload' });
      expect(open(desk)).toEqual(['workspace', 'panel 700']);
      at(250, () => {
        expect(open(desk)).toEqual(['workspace', 'panel 700']);
      });
      at(301, () => {
        expect(open(desk)).toEqual(['workspace']);
      });
    });
    expect.assertions(6);
  });

  it('a contact that comes back at once has another document in its panel, which stays', () => {
    inVirtualTime(MINUTE, (at) => {
      const desk = stand({ places: ['workspace', 'panel'] });
      desk.simulator.wish(CALL);
      const first = windowOf(desk, 'panel 700')?.load;
      desk.simulator.wish(happens({ kind: 'action', action: 'refuse' }));
      desk.simulator.wish(happens({ kind: 'agent-state', state: 'Available' }));
      desk.simulator.wish(CALL);
      expect(windowOf(desk, 'panel 700')?.load).toBeGreaterThan(first ?? Infinity);
      at(1000, () => {
        expect(open(desk)).toEqual(['workspace', 'panel 700']);
        desk.register(['contact'], 'panel 700');
        expect(desk.posts.at(-1)).toMatchObject({ window: 'panel 700' });
      });
    });
    expect.assertions(3);
  });

  it('are shown and taken away where somebody chooses so', () => {
    inVirtualTime(0, () => {
      const desk = stand();
      desk.simulator.wish(CALL);
      expect(open(desk)).toEqual(['workspace']);
      desk.simulator.wish({ kind: 'settings', settings: { places: ['panel', 'pop-out'] } });
      expect(open(desk)).toEqual(['workspace', 'pop-out', 'panel 700']);
      desk.simulator.wish({ kind: 'settings', settings: { places: [] } });
      expect(open(desk)).toEqual(['workspace']);
      expect(desk.simulator.state().host.gone).toEqual(['pop-out', 'panel 700']);
    });
  });
});

it('a pop-out that its user closes is gone, and is another window when it is opened again', () => {
  inVirtualTime(0, () => {
    const desk = stand({ places: ['workspace', 'pop-out'] });
    desk.register(['all'], 'pop-out');
    desk.simulator.closed('workspace');
    expect(desk.simulator.state().windows).toHaveLength(2);
    desk.simulator.closed('pop-out');
    expect(desk.simulator.state().settings.places).toEqual(['workspace']);
    desk.simulator.wish(CALL);
    expect(eventsTo(desk, 'pop-out')).toHaveLength(3);
    desk.simulator.wish({ kind: 'settings', settings: { places: ['workspace', 'pop-out'] } });
    expect(desk.simulator.state().host).toMatchObject({ gone: [], subscribers: [] });
    expect(windowOf(desk, 'pop-out')?.status).toBe('loading');
  });
});

describe('another choice', () => {
  it.each([{ profile: 'cxone-agent' }, { app: 'other' }, { scenario: 'inbound-call' }] as const)(
    'of %j begins a new desktop, and loads the app anew',
    (settings) => {
      inVirtualTime(0, () => {
        const desk = stand();
        desk.register();
        desk.simulator.wish(CALL);
        desk.say(CARD);
        const { load = Infinity } = windowOf(desk) ?? {};
        desk.simulator.wish({ kind: 'settings', settings });
        expect(windowOf(desk)?.load).toBeGreaterThan(load);
        expect(windowOf(desk)?.status).toBe('loading');
        expect(desk.simulator.state()).toMatchObject({
          settings,
          host: { contacts: [], subscribers: [], profile: desk.simulator.state().settings.profile },
          cards: {},
          lastCommand: null,
        });
      });
    },
  );

  it('of a theme changes nothing else', () => {
    inVirtualTime(0, () => {
      const desk = stand();
      desk.register();
      const { host, windows } = desk.simulator.state();
      desk.simulator.wish({ kind: 'settings', settings: { theme: 'dark', layout: 'desktop', language: 'ko' } });
      expect(desk.simulator.state()).toMatchObject({ settings: { theme: 'dark' }, host, windows });
    });
  });

  it('of faults switches them, by a setting or as something that happens', () => {
    inVirtualTime(0, () => {
      const desk = stand();
      desk.simulator.wish({ kind: 'settings', settings: { faults: ['no-ack'] } });
      desk.register();
      expect(desk.posts).toEqual([]);
      expect(desk.simulator.state().host.faults).toEqual(['no-ack']);
      desk.simulator.wish(happens({ kind: 'faults', faults: ['double-ack'] }));
      expect(desk.simulator.state().settings.faults).toEqual(['double-ack']);
      desk.simulator.wish({ kind: 'settings', settings: { profile: 'cxone-agent' } });
      desk.register();
      expect(desk.posts).toHaveLength(2);
    });
  });

  it('a scenario of one desktop is played on that one, and is left with it', () => {
    inVirtualTime(0, () => {
      const { simulator } = stand({ profile: 'max', scenario: 'takeover' });
      const choice = (): unknown => [simulator.state().settings.profile, simulator.state().settings.scenario];
      expect(choice()).toEqual(['cxone-agent', 'takeover']);
      simulator.wish({ kind: 'settings', settings: { profile: 'max' } });
      expect(choice()).toEqual(['max', null]);
      simulator.wish({ kind: 'settings', settings: { scenario: 'inbound-call' } });
      simulator.wish({ kind: 'settings', settings: { profile: 'cxone-agent' } });
      expect(choice()).toEqual(['cxone-agent', 'inbound-call']);
    });
  });
});
