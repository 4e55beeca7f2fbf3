import type { AgentLegEvent, AgentStateEvent } from 'rx-max';

import type { Channel, EventFields, Legend } from './lane';

/** What the letters of an agent's lane stand for, unless its legend says otherwise (protocol.md C.1). */
export const AGENT_LETTERS: Legend = {
  S: { type: 'AgentSessionStart' },
  E: { type: 'AgentSessionEnd' },
  L: inState('LoggedIn'),
  A: inState('Available'),
  U: inState('Unavailable'),
  i: inState('InboundContact'),
  o: inState('OutboundContact'),
  c: inState('InboundConsult'),
  C: inState('OutboundConsult'),
  D: inState('Dialer'),
  P: inState('DialerPending'),
  w: {
    type: 'AgentState',
    currentState: 'Unavailable',
    currentOutReason: 'After Call Work',
    isAcw: true,
    acwTimeout: 60,
  },
  m: { type: 'Mute', agentMuted: true },
  u: { type: 'Mute', agentMuted: false },
  g: leg('Dialing'),
  l: leg('Active'),
  x: leg('Disconnected'),
  t: { type: 'SessionInfo' },
};

function inState(currentState: AgentStateEvent['currentState']): EventFields {
  return { type: 'AgentState', currentState, currentOutReason: '' };
}

function leg(status: AgentLegEvent['status']): EventFields {
  return { type: 'AgentLeg', status, finalState: status === 'Disconnected' };
}

/** The type of a channel's events; SMS has the newer name of chat, which the wire tells apart (protocol.md C.2). */
export const TYPE_OF: Readonly<Record<Channel, string>> = {
  voice: 'CallContactEvent',
  chat: 'ChatContactEvent',
  sms: 'TextContactEvent',
  email: 'EmailContactEvent',
  voicemail: 'VoiceMailContactEvent',
  workItem: 'WorkItemContactEvent',
  digital: 'DigitalContactEvent',
};

const STATUSES: Readonly<Record<string, string>> = {
  r: 'Incoming',
  R: 'Ringing',
  D: 'Dialing',
  a: 'Active',
  h: 'Holding',
  k: 'Masking',
  j: 'Joined',
  p: 'Preview',
  b: 'CallBackDisconnected',
  w: 'Waiting',
  v: 'Inviting',
  i: 'Interrupted',
  t: 'Transfer',
};

/**
 * What the letters of a contact's lane stand for, unless its legend says otherwise (protocol.md C.2). `d` is the end of the talk,
 * with after-call work to come; `x` is the end of the contact. A voicemail is discarded in their place.
 */
export function contactLetters(channel: Channel): Legend {
  const ended = channel === 'voicemail' ? 'Discarded' : 'Disconnected';
  const going = Object.entries(STATUSES).map(([letter, status]) => [letter, { status, finalState: false }] as const);
  return {
    ...Object.fromEntries(going),
    d: { status: ended, finalState: false },
    x: { status: ended, finalState: true },
  };
}
