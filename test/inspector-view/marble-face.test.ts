import type { InspectorEntry } from 'rx-max/inspector';

import { faceOf } from '../../src/inspector/view/marble-face';
import { entry } from './generated-entries';

const call = (raw: object): Partial<InspectorEntry> => ({ lane: 'contact 42', name: 'CallContactEvent', raw });
const state = (raw: object): Partial<InspectorEntry> => ({ name: 'AgentState', raw });

it.each<[what: string, change: Partial<InspectorEntry>, letter: string, tone: string, shape: string]>([
  ['a call that rings', call({ Status: 'Incoming' }), 'r', 'waiting', 'circle'],
  ['a call that is held', call({ Status: 'Holding' }), 'h', 'held', 'circle'],
  ['the end of the talk', call({ Status: 'Disconnected', FinalState: 'False' }), 'd', 'ended', 'circle'],
  ['the end of the contact', call({ Status: 'Disconnected', FinalState: 'True' }), 'x', 'ended', 'circle'],
  ['as it was decoded', { ...call({}), decoded: { status: 'Active', finalState: false } }, 'a', 'going', 'circle'],
  ['a status that nobody knows', call({ Status: 'toString' }), 'C', 'plain', 'circle'],
  ['available', state({ CurrentState: 'Available' }), 'A', 'going', 'circle'],
  ['after-call work', state({ CurrentState: 'Unavailable', IsAcw: 'True' }), 'w', 'held', 'circle'],
  ['muted', { name: 'Mute', raw: { AgentMuted: 'True' } }, 'm', 'held', 'circle'],
  ['unmuted', { name: 'Mute', raw: { AgentMuted: 'False' } }, 'u', 'agent', 'circle'],
  ['the leg', { name: 'AgentLeg', raw: { Status: 'Active' } }, 'l', 'going', 'circle'],
  ['OK', { name: 'ClientEventSubscriptionAcknowledge', raw: { status: 'OK' } }, 'k', 'going', 'circle'],
  ['ERROR', { name: 'ClientEventSubscriptionAcknowledge', raw: { status: 'ERROR' } }, 'k', 'bad', 'circle'],
  ['another event', { name: 'PopURL', raw: null }, 'P', 'plain', 'circle'],
  ['a command', { kind: 'post', name: 'HoldEvent' }, 'h', 'posted', 'square'],
  ['an unknown message', { kind: 'post', name: 'hello' }, 'H', 'posted', 'square'],
  ['registered', { kind: 'connection', name: 'registered' }, 'R', 'going', 'diamond'],
  ['a rejection', { kind: 'rejection', name: 'foreign-origin' }, 'o', 'bad', 'octagon'],
  ['no name at all', { name: '' }, '?', 'plain', 'circle'],
])('%s', (_, change, letter, tone, shape) => {
  expect(faceOf(entry(change))).toMatchObject({ letter, tone, shape });
});

it('only the final state of a contact ends a lane', () => {
  const ended = { Status: 'Disconnected', FinalState: 'True' };
  expect(faceOf(entry(call(ended))).ends).toBe(true);
  expect(faceOf(entry(call({ ...ended, FinalState: 'False' }))).ends).toBe(false);
  expect(faceOf(entry({ name: 'AgentLeg', raw: ended })).ends).toBe(false);
});
