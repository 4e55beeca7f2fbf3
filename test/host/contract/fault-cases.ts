import type { HostInput } from '../../../src/host/host-input';
import type { HostFault } from '../../../src/host/host-state';
import { NOON, pushes, registers, unregisters } from '../desk';
import { type ContractCase, onBoth, type Wording } from './contract-case';

// Each fault as a window meets it, and its end when it is switched off. How they work in detail stands in faults.test.ts.
const REGISTER = registers(['agent']);
const OFF = faults();

function faults(...on: readonly HostFault[]): HostInput {
  return { kind: 'faults', faults: on };
}

function time(seconds: number): HostInput {
  return { kind: 'time', at: NOON + seconds * 1000 };
}

function live(...names: readonly string[]): readonly HostInput[] {
  return pushes(...names.map((name) => `AgentState ${name}`));
}

type Tell = (on: Wording) => {
  readonly inputs: readonly HostInput[];
  /** Without issuer and envelope, which have no contact here. */
  readonly main: readonly string[];
};

function first({ answer, ok }: Wording, state = 'Available'): string {
  return answer(ok(), `AgentState ${state}`);
}

function states(...names: readonly string[]): readonly string[] {
  return names.map((name) => `AgentState ${name}`);
}

const TELLINGS: Readonly<Record<Exclude<HostFault, 'contacts-freeze'>, Tell>> = {
  'no-ack': (on) => ({
    inputs: [faults('no-ack'), REGISTER, ...live('A'), OFF, unregisters, REGISTER],
    main: [...states('A'), first(on, 'A')],
  }),
  'late-ack': (on) => ({
    inputs: [faults('late-ack'), REGISTER, ...live('A'), time(5), OFF, unregisters, REGISTER],
    main: [...states('A'), first(on, 'A'), first(on, 'A')],
  }),
  'double-ack': (on) => ({
    inputs: [faults('double-ack'), REGISTER, OFF, unregisters, REGISTER],
    main: [first(on), first(on), first(on)],
  }),
  'ack-elsewhere': (on) => ({
    inputs: [faults('ack-elsewhere'), REGISTER, OFF, unregisters, REGISTER],
    main: [[...first(on).split(', ')].reverse().join(', '), first(on)],
  }),
  'ack-wrapped': (on) => ({
    inputs: [faults('ack-wrapped'), REGISTER, OFF, unregisters, REGISTER],
    main: [on.answer(`wrapped ${on.ok()}`, ...states('Available')), first(on)],
  }),
  'lost-batches': (on) => ({
    inputs: [REGISTER, faults('lost-batches'), ...live('A', 'B', 'C', 'D'), OFF, ...live('E', 'F', 'G')],
    main: [first(on), ...states('A', 'B', 'D', 'E', 'F', 'G')],
  }),
  'doubled-batches': (on) => ({
    inputs: [REGISTER, faults('doubled-batches'), ...live('A', 'B'), OFF, ...live('C')],
    main: [first(on), ...states('A', 'A', 'B', 'B', 'C')],
  }),
  'reordered-batches': (on) => ({
    inputs: [REGISTER, faults('reordered-batches'), ...live('A', 'B', 'C'), OFF, ...live('D')],
    main: [first(on), ...states('B', 'A', 'C', 'D')],
  }),
  'malformed-events': (on) => ({
    inputs: [REGISTER, faults('malformed-events'), ...live('A', 'B', 'C', 'D', 'E', 'F'), OFF, ...live('G')],
    main: [
      first(on),
      'AgentState A, 5',
      '"CallContactEvent", AgentState B',
      'AgentState C, true',
      '[], AgentState D',
      'AgentState E, {}',
      '{"Type":7}, AgentState F',
      'AgentState G',
    ],
  }),
  'late-batches': (on) => ({
    inputs: [REGISTER, faults('late-batches'), ...live('A', 'B'), time(2), ...live('C'), OFF, ...live('D')],
    main: [first(on), ...states('A', 'B', 'C', 'D')],
  }),
};

const FREEZE: ContractCase = {
  title: 'fault contacts-freeze',
  profile: 'max',
  source: 'protocol.md F.1',
  inputs: [
    ...live('Available'),
    registers(['agent', 'contacts']),
    faults('contacts-freeze'),
    ...live('A'),
    OFF,
    ...live('B'),
  ],
  received: { main: ["MAX null: ack OK 'success' contactId=null, AgentState Available", 'MAX null: AgentState B'] },
};

export const FAULT_CASES: readonly ContractCase[] = [
  FREEZE,
  ...Object.entries(TELLINGS).flatMap(([fault, tell]) =>
    onBoth(`fault ${fault}`, 'src/host/faults.ts', (on) => {
      const { inputs, main } = tell(on);
      return {
        inputs: [...live('Available'), ...inputs],
        received: { main: main.map((labels) => `${on.issuer} null: ${labels}`) },
      };
    }),
  ),
];
