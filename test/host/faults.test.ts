import type { HostInput } from '../../src/host/host-input';
import type { HostFault, ProfileName } from '../../src/host/host-state';
import { wakeAt } from '../../src/host/wake-at';
import { announces, deskAfter, messagesTo, NOON, polls, pushes, registers, run, says, told, unregisters } from './desk';

// Each fault is shown, and shown to end when it is switched off. The events are told apart by their names.
const KNOWN = [polls('T1'), ...pushes('AgentState Available')];
const FIRST: Readonly<Record<ProfileName, string>> = {
  max: "ack OK 'success' contactId=null, AgentState Available",
  'cxone-agent': "AgentState Available, ack OK 'Success' contactId=undefined",
};
const REGISTER = registers(['agent']);
const AGAIN = [unregisters, REGISTER];
const OFF = faults();

function faults(...on: readonly HostFault[]): HostInput {
  return { kind: 'faults', faults: on };
}

function time(seconds: number): HostInput {
  return { kind: 'time', at: NOON + seconds * 1000 };
}

/** One live batch after another, by name. */
function live(...names: readonly string[]): readonly HostInput[] {
  return pushes(...names.map((name) => `AgentState ${name}`));
}

function states(...names: readonly string[]): readonly string[] {
  return names.map((name) => `AgentState ${name}`);
}

describe.each(['max', 'cxone-agent'] as const)('on %s', (profile) => {
  const desk = deskAfter(profile, KNOWN);
  const first = FIRST[profile];
  const registered = deskAfter(profile, [...KNOWN, REGISTER]);

  describe('no-ack', () => {
    it('a registration counts, and is not answered', () => {
      expect(told(desk, [faults('no-ack'), REGISTER, ...live('A')])).toEqual(states('A'));
    });

    it('off, the next one is answered', () => {
      expect(told(desk, [faults('no-ack'), REGISTER, OFF, ...AGAIN])).toEqual([first]);
    });

    it('is told to whoever watches the desktop', () => {
      const { outputs } = run(desk, [faults('no-ack'), REGISTER]);
      expect(outputs).toMatchObject([
        { kind: 'log', code: 'fault', text: expect.stringContaining('no-ack') as string },
      ]);
    });
  });

  describe('late-ack', () => {
    it('the answer comes five seconds later, behind what was live, and tells what is known by then', () => {
      const late = first.replace('Available', 'B');
      const inputs = [faults('late-ack'), REGISTER, ...live('A', 'B'), time(4.999)];
      expect(told(desk, inputs)).toEqual(states('A', 'B'));
      expect(told(desk, [...inputs, time(5)])).toEqual([...states('A', 'B'), late]);
    });

    it('each registration has its answer, as of a desktop that is busy', () => {
      const inputs = [faults('late-ack'), REGISTER, ...AGAIN, time(5), time(60)];
      expect(told(desk, inputs)).toEqual([first, first]);
    });

    it('each at its own time', () => {
      const second = { messageType: 'RegisterForClientEvents', subscriptionTypes: ['agent'] };
      const inputs = [faults('late-ack'), REGISTER, unregisters, says(second, 'main', NOON + 3000)];
      expect(told(desk, [...inputs, time(7.999)])).toEqual([first]);
      expect(told(desk, [...inputs, time(8)])).toEqual([first, first]);
    });

    it('off together with another fault, what waits comes in the order in which it was due', () => {
      const inputs = [REGISTER, faults('late-ack', 'late-batches'), ...AGAIN, ...live('A'), OFF];
      expect(told(desk, inputs)).toEqual([first, ...states('A'), first.replace('Available', 'A')]);
    });

    it('a refusal is late, too', () => {
      const refusal = /^ack ERROR/;
      expect(told(desk, [faults('late-ack'), registers([])])).toEqual([]);
      expect(told(desk, [faults('late-ack'), registers([]), time(5)])).toEqual([expect.stringMatching(refusal)]);
    });

    it('off, what waits comes at once, and the next answer with its registration', () => {
      expect(told(desk, [faults('late-ack'), REGISTER, OFF])).toEqual([first]);
      expect(told(desk, [faults('late-ack'), OFF, REGISTER])).toEqual([first]);
    });

    it('a driver is told when to wake up', () => {
      const waiting = deskAfter(profile, [...KNOWN, faults('late-ack'), REGISTER]);
      expect(wakeAt(waiting)).toBe(NOON + 5000);
      expect(wakeAt(run(waiting, [time(5)]).state)).toBeNull();
    });
  });

  describe('double-ack', () => {
    it('the answer comes twice', () => {
      expect(told(desk, [faults('double-ack'), REGISTER])).toEqual([first, first]);
    });

    it('off, it comes once', () => {
      expect(told(desk, [faults('double-ack'), OFF, REGISTER])).toEqual([first]);
    });
  });

  describe('ack-wrapped', () => {
    it('the acknowledgement stands in an object of its own', () => {
      const { outputs } = run(desk, [faults('ack-wrapped'), REGISTER]);
      const [message] = messagesTo('main', outputs);
      expect(message?.events).toContainEqual({
        data: expect.objectContaining({ messageType: 'ClientEventSubscriptionAcknowledge', status: 'OK' }) as object,
      });
      expect(message?.events.length).toBe(2);
    });

    it('off, it stands among the events', () => {
      expect(told(desk, [faults('ack-wrapped'), OFF, REGISTER])).toEqual([first]);
    });
  });

  describe('ack-elsewhere', () => {
    const ack = first.split(', ').find((label) => label.startsWith('ack')) ?? '';
    const all = registers(['all']);

    it('the acknowledgement stands at the other end, and then in the middle', () => {
      const otherEnd =
        profile === 'max'
          ? `AgentState Available, SessionInfo T1, ${ack}`
          : `${ack}, AgentState Available, SessionInfo T1`;
      const middle = `AgentState Available, ${ack}, SessionInfo T1`;
      const inputs = [faults('ack-elsewhere'), all, unregisters, all, unregisters, all];
      expect(told(desk, inputs)).toEqual([otherEnd, middle, otherEnd]);
    });

    it('off, it stands where it belongs', () => {
      expect(told(desk, [faults('ack-elsewhere'), REGISTER, OFF, ...AGAIN]).at(-1)).toBe(first);
    });
  });

  describe('lost-batches', () => {
    it('every third live batch never comes, and the desktop knows it all the same', () => {
      const inputs = [faults('lost-batches'), ...live('A', 'B', 'C', 'D', 'E', 'F', 'G')];
      expect(told(registered, inputs)).toEqual(states('A', 'B', 'D', 'E', 'G'));
      expect(told(registered, [faults('lost-batches'), ...live('A', 'B', 'C'), ...AGAIN]).at(-1)).toBe(
        first.replace('Available', 'C'),
      );
    });

    it('counts anew when faults are switched', () => {
      const again = [faults('lost-batches'), ...live('A', 'B')];
      expect(told(registered, [...again, ...again])).toEqual(states('A', 'B', 'A', 'B'));
    });

    it('loses a batch for every window, and no answer', () => {
      const other = says({ messageType: 'RegisterForClientEvents', subscriptionTypes: ['agent'] }, 'other');
      const inputs = [faults('lost-batches'), other, ...live('A', 'B', 'C', 'D')];
      expect(told(registered, inputs)).toEqual(states('A', 'B', 'D'));
      expect(told(registered, inputs, 'other')).toEqual([first, ...states('A', 'B', 'D')]);
    });

    it('off, all of them come', () => {
      const inputs = [faults('lost-batches'), ...live('A', 'B'), OFF, ...live('C', 'D', 'E')];
      expect(told(registered, inputs)).toEqual(states('A', 'B', 'C', 'D', 'E'));
    });
  });

  describe('doubled-batches', () => {
    it('each live batch comes twice', () => {
      expect(told(registered, [faults('doubled-batches'), ...live('A', 'B')])).toEqual(states('A', 'A', 'B', 'B'));
    });

    it('off, once', () => {
      const inputs = [faults('doubled-batches'), ...live('A'), OFF, ...live('B')];
      expect(told(registered, inputs)).toEqual(states('A', 'A', 'B'));
    });
  });

  describe('reordered-batches', () => {
    it('every second live batch comes before the one before it', () => {
      const inputs = [faults('reordered-batches'), ...live('A', 'B', 'C', 'D')];
      expect(told(registered, inputs)).toEqual(states('B', 'A', 'D', 'C'));
    });

    it('one that nothing overtakes comes two seconds later', () => {
      const waiting = run(registered, [faults('reordered-batches'), { ...live('A')[0], at: NOON } as HostInput]).state;
      expect(wakeAt(waiting)).toBe(NOON + 2000);
      expect(told(waiting, [time(1.999)])).toEqual([]);
      expect(told(waiting, [time(2)])).toEqual(states('A'));
    });

    it('off, what waits comes at once, and the rest in its order', () => {
      const inputs = [faults('reordered-batches'), ...live('A'), OFF, ...live('B', 'C')];
      expect(told(registered, inputs)).toEqual(states('A', 'B', 'C'));
    });
  });

  describe('malformed-events', () => {
    it('a broken event stands in each live batch, another one each time, and the others are whole', () => {
      const { outputs } = run(registered, [faults('malformed-events'), ...live('A', 'B', 'C')]);
      expect(messagesTo('main', outputs).map(({ events }) => events)).toEqual([
        [{ Type: 'AgentState', CurrentState: 'A' }, 5],
        ['CallContactEvent', { Type: 'AgentState', CurrentState: 'B' }],
        [{ Type: 'AgentState', CurrentState: 'C' }, true],
      ]);
    });

    it('the same inputs bring the same ones, and the desktop does not believe them', () => {
      const many = Array.from({ length: 40 }, (_, at) => String(at));
      const one = run(registered, [faults('malformed-events'), ...live(...many)]);
      expect(run(registered, [faults('malformed-events'), ...live(...many)])).toEqual(one);
      expect(one.state.contacts).toEqual([]);
    });

    it('off, none does', () => {
      const inputs = [faults('malformed-events'), OFF, ...live('A')];
      expect(told(registered, inputs)).toEqual(states('A'));
    });
  });

  describe('late-batches', () => {
    it('all comes two seconds later, in its order, answers too', () => {
      const inputs = [faults('late-batches'), REGISTER, ...live('A', 'B'), time(1.999)];
      expect(told(desk, inputs)).toEqual([]);
      expect(told(desk, [...inputs, time(2)])).toEqual([first, ...states('A', 'B')]);
    });

    it('off, what waits comes at once, before what comes next', () => {
      const inputs = [faults('late-batches'), REGISTER, ...live('A'), OFF, ...live('B')];
      expect(told(desk, inputs)).toEqual([first, ...states('A', 'B')]);
    });

    it('what time brings is late by its own time, however late the driver is', () => {
      const inputs = [faults('late-batches', 'late-ack'), REGISTER];
      expect(told(desk, [...inputs, time(6.999)])).toEqual([]);
      expect(told(desk, [...inputs, time(7)])).toEqual([first]);
      expect(told(desk, [...inputs, time(60)])).toEqual([first]);
    });

    it('what waits for a window that is gone is lost', () => {
      const gone: HostInput = { kind: 'window-gone', windowId: 'main' };
      expect(told(desk, [faults('late-batches'), REGISTER, gone, time(2)])).toEqual([]);
    });

    it('what waits is the same behind JSON, whose acknowledgement has no undefined', () => {
      const { state } = run(desk, [faults('late-batches', 'ack-wrapped'), REGISTER, ...AGAIN]);
      const restored = JSON.parse(JSON.stringify(state)) as typeof state;
      expect(state).toStrictEqual(restored);
      const [message] = messagesTo('main', run(restored, [time(2)]).outputs);
      const ack = message?.events[profile === 'max' ? 0 : 1] as { readonly data: object };
      expect(ack.data).toHaveProperty('contactId', profile === 'max' ? null : undefined);
      expect(Object.keys(ack.data)).toContain('contactId');
    });
  });

  it('a message tells which faults made it so, and no other does', () => {
    const { outputs } = run(desk, [
      faults('double-ack', 'doubled-batches', 'malformed-events', 'ack-wrapped', 'late-batches'),
      REGISTER,
      ...live('A'),
      time(9),
    ]);
    expect(outputs.map((output) => (output.kind === 'post' ? output.faults : output))).toEqual([
      ['ack-wrapped', 'double-ack', 'late-batches'],
      ['ack-wrapped', 'double-ack', 'late-batches'],
      ['malformed-events', 'late-batches'],
      ['malformed-events', 'doubled-batches', 'late-batches'],
    ]);
    expect(run(desk, [REGISTER, ...live('A')]).outputs.every((output) => !('faults' in output))).toBe(true);
  });

  it('the token’s own message is a batch like any other', () => {
    const all = deskAfter(profile, [...KNOWN, registers(['all'])]);
    expect(told(all, [faults('doubled-batches'), announces('T2')])).toEqual(['SessionInfo T2', 'SessionInfo T2']);
  });
});

describe('contacts-freeze', () => {
  it('off, what is live comes again', () => {
    const desk = deskAfter('max', [...KNOWN, registers(['contacts', 'agent']), faults('contacts-freeze')]);
    expect(told(desk, [...live('A'), OFF, ...live('B')])).toEqual(states('B'));
  });
});
