import type { HostInput } from '../../../src/host/host-input';
import { pushes, registers, says } from '../desk';
import { type ContractCase, onBoth } from './contract-case';

// A page presses the desktop's buttons; what it does is told by events alone (protocol.md A.3.3, A.3.4).
const CALL = 'CallContactEvent ContactID="700"';

function call(Status: string): object {
  return { Type: 'CallContactEvent', ContactID: '700', Status, FinalState: 'False' };
}

/** A desk with one call, to which `main` listens. */
function deskWith(Status: string): readonly HostInput[] {
  return [...pushes('AgentState Available', call(Status)), registers(['agent', 'contacts'])];
}

function commands(...names: readonly string[]): readonly HostInput[] {
  return names.map((name) => says({ messageType: name }));
}

export const COMMAND_CASES: readonly ContractCase[] = [
  ...onBoth('the seven commands act as the buttons do', 'protocol.md A.3.4', (on) => ({
    inputs: [
      ...deskWith('Incoming').slice(0, 2),
      registers(['all']),
      ...commands('AnswerEvent', 'HoldEvent', 'HoldEvent', 'MuteEvent', 'MuteEvent', 'MaskEvent', 'MaskEvent'),
      ...commands('RecordEvent', 'RecordEvent', 'HangupEvent'),
    ],
    received: {
      main: [
        on.answer(on.ok(), 'AgentState Available', CALL),
        CALL,
        CALL,
        CALL,
        'Mute',
        'Mute',
        CALL,
        CALL,
        CALL,
        `${CALL}, AgentState Unavailable`,
      ].map((label) => `${on.issuer} null: ${label}`),
    },
  })),
  ...onBoth('a window that is not registered commands as well, and hears nothing', 'real-host.md, Commands', (on) => ({
    inputs: [
      ...pushes('AgentState Available', call('Active')),
      registers(['all']),
      says({ messageType: 'MuteEvent', contactId: 123 }, 'other'),
    ],
    received: {
      main: [on.answer(on.ok(), 'AgentState Available', CALL), 'Mute'].map((label) => `${on.issuer} null: ${label}`),
    },
  })),
  ...onBoth(
    'what the state does not allow, and names in another letter case, do nothing',
    'protocol.md A.3.4',
    (on) => ({
      inputs: [
        ...pushes('AgentState Available', call('Active')),
        registers(['agent']),
        ...commands('AnswerEvent', 'RefuseEvent', 'muteEvent', 'HangUpEvent'),
        says({ messageType: 'ContactCardData', contactCardData: { name: 'Ada', userImg: '' } }),
      ],
      received: { main: [`${on.issuer} null: ${on.answer(on.ok(), 'AgentState Available')}`] },
    }),
  ),
];
