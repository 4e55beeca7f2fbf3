import { connectMax, type Contact } from 'rx-max';
import { fakeMax, type Happening } from 'rx-max/testing';
import { filter, firstValueFrom, map } from 'rxjs';
import { describe, expect, it } from 'vitest';

import { commandsFor } from './possible-commands';

/** The contacts that a desktop tells of after something has happened to it. */
async function contactsAfter(...happenings: readonly Happening[]): Promise<readonly Contact[]> {
  const desk = fakeMax();
  desk.put({ kind: 'session-start', token: 'T1' });
  desk.put({ kind: 'agent-state', state: 'Available' });
  for (const happening of happenings) desk.put(happening);
  const told$ = connectMax({ port: desk }).contacts$.pipe(
    map((contacts) => [...contacts.values()]),
    filter((contacts) => contacts.length > 0),
  );
  return firstValueFrom(told$, { defaultValue: [] });
}

/** The buttons of one of them, those in brackets that cannot be pressed. */
function buttons(contacts: readonly Contact[], contactId: string, isMuted: boolean | null = false): string {
  const contact = contacts.find((one) => one.contactId === contactId);
  if (contact === undefined) throw new Error(`There is no ${contactId}`);
  return commandsFor(contact, contacts, isMuted)
    .buttons.map(({ label, isPossible }) => (isPossible ? label : `(${label})`))
    .join(' ');
}

const RINGS: Happening = { kind: 'offer', channel: 'voice', contactId: '42' };
const ANSWERED: Happening = { kind: 'action', action: 'answer', contactId: '42' };

describe('the buttons', () => {
  it('of a call that is on', async () => {
    expect(buttons(await contactsAfter(RINGS, ANSWERED), '42')).toBe('Hold Mute Mask Record Hang up');
  });

  it('of a muted one, and of one of which that is not known', async () => {
    const contacts = await contactsAfter(RINGS, ANSWERED);
    expect(buttons(contacts, '42', true)).toBe('Hold Unmute Mask Record Hang up');
    expect(buttons(contacts, '42', null)).toBe('Hold Mute Mask Record Hang up');
  });

  it('of one that is recorded are not to record it again', async () => {
    const recorded = await contactsAfter(RINGS, ANSWERED, { kind: 'action', action: 'record', contactId: '42' });
    expect(buttons(recorded, '42')).toBe('Hold Mute Mask (Recording) Hang up');
  });

  it('of one that is dialled are to give up', async () => {
    const [dialled] = await contactsAfter({ kind: 'dial', number: '2025550143' });
    expect(dialled && buttons([dialled], dialled.contactId)).toBe('(Hold) (Mute) (Mask) (Record) Hang up');
  });

  it('cannot be pressed while another call is on', async () => {
    const contacts = await contactsAfter(RINGS, ANSWERED, { kind: 'action', action: 'consult', contactId: '42' });
    expect(contacts).toHaveLength(2);
    expect(buttons(contacts, '42')).toBe('(Resume) (Mute) (Mask) (Record) (Hang up)');
  });

  it('of other channels are to take it or not', async () => {
    const chat: Happening = { kind: 'offer', channel: 'chat', contactId: '43' };
    expect(buttons(await contactsAfter(chat), '43')).toBe('Answer Refuse');
    const answered: Happening = { kind: 'action', action: 'answer', contactId: '43' };
    expect(buttons(await contactsAfter(chat, answered), '43')).toBe('');
  });
});
