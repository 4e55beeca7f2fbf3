import { byMessageType, events, forContact, type MaxEvent } from 'rx-max';
import { lastValueFrom, of, toArray } from 'rxjs';

import { batchWith } from '../wire/one-batch';

/** What an operator finds among these entries, over the batch and over its events. */
async function found(name: string, ...entries: readonly unknown[]): Promise<readonly MaxEvent[]> {
  const batches$ = of(batchWith(...entries));
  const search = byMessageType(name);
  const none = { defaultValue: [] };
  const ofBatch = await lastValueFrom(batches$.pipe(search, toArray()), none);
  const ofEvents = await lastValueFrom(batches$.pipe(events(), search, toArray()), none);
  expect(ofEvents).toEqual(ofBatch);
  return ofBatch;
}

describe('byMessageType finds a name that means something to the language', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'name', 'undefined', 'null'])(
    '%s',
    async (name) => {
      const raw = { Type: name };
      expect(await found(name, { Type: 'Mute' }, raw, { Type: 'AgentState' })).toEqual([
        { type: 'UnknownEvent', name, contactId: null, raw },
      ]);
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s, and nothing where there is none',
    async (name) => {
      expect(await found(name, { Type: 'Mute' }, { Type: 'AgentState' }, { Type: 'NewThing' })).toEqual([]);
    },
  );
});

describe('byMessageType takes names as they are', () => {
  it.each(['agentstate', 'AGENTSTATE', ' AgentState', 'AgentState ', 'Agent', 'AgentState.', ''])(
    '%p is not AgentState',
    async (name) => {
      expect(await found(name, { Type: 'AgentState' })).toEqual([]);
    },
  );

  it('finds what the first of three keys says that holds a text', async () => {
    const raws = [
      { Type: 'Mute', type: 'NewThing', messageType: 'SessionInfo' },
      { Type: '', type: 'NewThing', messageType: 'Mute' },
      { Type: 7, type: null, messageType: 'Mute' },
    ];
    const mutes = await found('Mute', ...raws);
    expect(mutes.map(({ raw }) => raw)).toEqual([raws[0], raws[2]]);
    const things = await found('NewThing', ...raws);
    expect(things.map(({ raw }) => raw)).toEqual([raws[1]]);
  });
});

it('byMessageType takes no contact for a type, nor forContact a type for a contact', async () => {
  const [named, ofContact] = [{ Type: '42' }, { Type: 'CallContactEvent', ContactID: '42' }];
  const batch = batchWith(named, ofContact);
  const none = { defaultValue: [] };
  const ofType = await lastValueFrom(of(batch).pipe(byMessageType('42'), toArray()), none);
  const ofId = await lastValueFrom(of(batch).pipe(forContact('42'), events(), toArray()), none);
  expect([ofType, ofId].map((found) => found.map(({ raw }) => raw))).toEqual([[named], [ofContact]]);
});
