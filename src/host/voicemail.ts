import type { RawEvent } from '../wire/family';
import { date, int, readScalar } from '../wire/scalar';
import type { VoiceMailContactWire, VoiceMailPlayBackWire } from '../wire/voice-mail';
import { idOf, isIn } from './contact';
import { changed } from './contact-change';
import type { ContactOffer } from './contact-offer';
import type { ContactActions, Effect } from './effect';
import type { HostState } from './host-state';
import { openContacts } from './memory';
import { SERVERS } from './servers';

const RULE = 'protocol.md D.11';

/** A voicemail at the moment it is offered (protocol.md C.2.4, D.11). */
export function newVoicemail(id: string, at: number, offer: ContactOffer): VoiceMailContactWire & RawEvent {
  const now = new Date(at).toISOString();
  return {
    ...SERVERS,
    Type: 'VoiceMailContactEvent',
    ContactId: id,
    MasterID: offer.masterId ?? id,
    Status: 'Incoming',
    Skill: offer.skill ?? '4433',
    From: offer.ani ?? '2025550143',
    To: offer.dnis ?? '4005550150',
    CreatedDate: now,
    StartTime: now,
    LastStateChangeTime: now,
    FileName: `vm-${id}.wav`,
    FileDuration: String(offer.duration ?? 37),
    IsInbound: 'True',
    Label: '',
    ScreenPopUrl: offer.screenPopUrl ?? '',
    CustomData: '',
    ParentContactId: '0',
    OmniGroupId: '0',
    VoiceMailType: '',
    FinalState: 'False',
  };
}

/** The playback is paused, goes on, or is moved (protocol.md D.11, C.2.5); its position is taken to be in seconds. */
export const PLAYBACK_ACTIONS = {
  pause: {
    allows: (_, contact) => isVoicemail(contact) && isIn(contact, 'Active'),
    does: (state, contact, at) => moved(state, contact, at, positionAt(state, contact, at), 'Holding'),
  },
  play: {
    allows: (_, contact) => isVoicemail(contact) && isIn(contact, 'Holding'),
    does: (state, contact, at) => moved(state, contact, at, positionAt(state, contact, at), 'Active'),
  },
  seek: {
    allows: (_, contact) => isVoicemail(contact) && isIn(contact, 'Active', 'Holding'),
    does: (state, contact, at, { position = 0 }) => moved(state, contact, at, position),
  },
} satisfies ContactActions;

function isVoicemail({ Type }: RawEvent): boolean {
  return Type === 'VoiceMailContactEvent';
}

function moved(
  state: HostState,
  contact: RawEvent,
  at: number,
  position: number,
  status?: 'Active' | 'Holding',
): Effect {
  const isPaused = (status ?? contact['Status']) === 'Holding';
  const told: VoiceMailPlayBackWire & RawEvent = {
    ...SERVERS,
    Type: 'VoiceMailPlayBackEvent',
    ContactId: idOf(contact),
    PlayBackPaused: isPaused ? 'True' : 'False',
    PlayBackPosition: String(position),
  };
  return {
    events: status === undefined ? [told] : [told, changed(contact, at, { Status: status })],
    keeps: { playback: { ...ofOpen(state), [idOf(contact)]: { position, at } } },
    rule: RULE,
  };
}

/** What is known of a voicemail's playback is forgotten after its end. */
function ofOpen(state: HostState): HostState['playback'] {
  const open = openContacts(state).map(idOf);
  return Object.fromEntries(Object.entries(state.playback).filter(([id]) => open.includes(id)));
}

/** Where the playback stands: as long as it has played since it was last moved, or began, and no further than its end. */
function positionAt({ playback }: HostState, contact: RawEvent, at: number): number {
  const id = idOf(contact);
  const began = readScalar(contact['LastStateChangeTime'], date)?.getTime() ?? at;
  const mark = (Object.hasOwn(playback, id) ? playback[id] : undefined) ?? { position: 0, at: began };
  if (isIn(contact, 'Holding')) return mark.position;
  const end = readScalar(contact['FileDuration'], int) ?? Infinity;
  return Math.min(end, mark.position + Math.max(0, Math.floor((at - mark.at) / 1000)));
}
