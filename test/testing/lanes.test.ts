import { contactsEnded } from 'rx-max';
import { compileLanes, type Lane } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map } from 'rxjs';

import { failureOf } from './failure-of';

const BEGAN = new Date('2025-03-04T08:00:00.000Z');

/** What a desktop is told, by type and status or state. */
function told(...lanes: readonly Lane[]): readonly (readonly [number, ...string[]])[] {
  return compileLanes(lanes, BEGAN).map(({ frame, events }) => [
    frame,
    ...events.map(({ Type, messageType, Status, CurrentState }) =>
      [Type ?? messageType, Status ?? CurrentState].join(' ').trim(),
    ),
  ]);
}

describe('lanes', () => {
  it('are batches: what happens at one time is one, in the order of the lanes', () => {
    expect(told({ of: 'agent', row: 'A--i 2s m' }, { of: '42', row: '---r--a 1997ms d' })).toEqual([
      [0, 'AgentState Available'],
      [3, 'AgentState InboundContact', 'CallContactEvent Incoming'],
      [6, 'CallContactEvent Active'],
      [2004, 'Mute', 'CallContactEvent Disconnected'],
    ]);
  });

  it('tell when things happen, and what every event of a contact has', () => {
    const [first, second] = compileLanes(
      [{ of: '42', row: '--r 1s a', fields: { skill: 4410 }, legend: { a: { status: 'Active', isLogging: true } } }],
      BEGAN,
    ).flatMap(({ events }) => events);
    expect(first).toMatchObject({
      ContactID: '42',
      Status: 'Incoming',
      Skill: '4410',
      StartTimeUTC: '2025-03-04T08:00:00.002Z',
    });
    expect(second).toMatchObject({
      Status: 'Active',
      IsLogging: 'True',
      Skill: '4410',
      StartTimeUTC: '2025-03-04T08:00:00.002Z',
    });
  });

  it('have the events of their channel, in the spelling of its ids', () => {
    const types = (['voice', 'chat', 'sms', 'email', 'voicemail', 'workItem', 'digital'] as const).map((channel) => {
      const [event = {}] = compileLanes([{ of: '900719925474010002', row: 'x', channel }], BEGAN).flatMap(
        ({ events }) => events,
      );
      const { Type, Status, FinalState, ContactID, ContactId } = event;
      return [Type, Status, FinalState, ContactID ?? `ContactId ${String(ContactId)}`].join(' ');
    });
    expect(types).toEqual([
      'CallContactEvent Disconnected True 900719925474010002',
      'ChatContactEvent Disconnected True 900719925474010002',
      'TextContactEvent Disconnected True 900719925474010002',
      'EmailContactEvent Disconnected True ContactId 900719925474010002',
      'VoiceMailContactEvent Discarded True ContactId 900719925474010002',
      'WorkItemContactEvent Disconnected True 900719925474010002',
      'DigitalContactEvent Disconnected  900719925474010002',
    ]);
  });

  it('take several events for a letter, of other types too, decoded or as the desktop spells them', () => {
    const pop = [
      { status: 'Active' },
      { type: 'PopURL', url: 'https://crm.example/42' },
      { Type: 'NewThing', X: '1' },
    ] as const;
    expect(told({ of: '42', row: 'p', legend: { p: pop } })).toEqual([
      [0, 'CallContactEvent Active', 'PopURL', 'NewThing'],
    ]);
  });

  it(
    'are the same on both desktops, acknowledgement and first column included',
    marbles(({ agent, contact, max, app }) => {
      agent('           A--i--m--w---A');
      contact('42', '   ---r--a--d---x');
      app(max.batches$, '-f-r--a--d---x', {
        f: 'live: ack OK, state Available',
        r: 'live: state InboundContact, call 42 Incoming',
        a: 'live: muted, call 42 Active',
        d: 'live: state Unavailable, call 42 Disconnected',
        x: 'live: state Available, call 42 Disconnected',
      });
      app(max.batches$.pipe(contactsEnded()), '-------------x', { x: '42 Disconnected: final' });
    }),
  );

  it('are played where the spec says, and each desktop is named where only one does as written', () => {
    const issuer: Parameters<typeof failureOf>[0] = ({ agent, max, app }) => {
      agent('A');
      app(max.batches$.pipe(map((batch) => batch.issuer)), '-i', { i: 'CXA' });
    };
    expect(failureOf(issuer)[0]).toBe('On MAX: The row app is not as written.');
    expect(failureOf(issuer, { profiles: ['cxone-agent'] })).toEqual(['It holds.']);
    expect(failureOf(issuer, { profiles: ['cxone-agent', 'max'] })[0]).toBe('On MAX: The row app is not as written.');
  });
});
