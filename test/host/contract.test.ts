import { FAULTS } from '../../src/host/faults';
import { initialHost } from '../../src/host/host-state';
import { CASES } from './contract/cases';
import { type ContractCase, CONTRACT_WINDOWS } from './contract/contract-case';
import { messageLine } from './contract/message-line';
import { LIVE } from './contract/routing-cases';
import { messagesTo, run } from './desk';
import { PUSHED, SCENARIOS, TABLE } from './transcript';

// The contract of the desktop in memory, and beside the recording of the real one. test/browser/contract.test.ts plays the same
// cases between real windows.
const NAMED = CASES.map((one) => [`${one.profile}: ${one.title}`, one] as const);

it.each(NAMED)('%s', (_, { profile, options, inputs, received }) => {
  const { outputs } = run(initialHost(profile, options), inputs);
  const lines = CONTRACT_WINDOWS.map((windowId) => [windowId, messagesTo(windowId, outputs).map(messageLine)] as const);
  expect(Object.fromEntries(lines.filter(([, told]) => told.length > 0))).toEqual(
    Object.fromEntries(Object.entries(received).filter(([, told]) => told.length > 0)),
  );
});

describe('the real CXone Agent, as it was recorded', () => {
  it.each(NAMED.filter(([, { recorded }]) => recorded !== undefined))('%s', (_, one) => {
    expect(one.received.main ?? []).toEqual(recordedLines(one));
  });

  it('has each of its rows here', () => {
    const rows = CASES.flatMap(({ recorded }) => (recorded?.part === 'answer' ? recorded.row : []));
    expect(rows).toEqual(Object.keys(TABLE));
  });

  it('was pushed what is live here', () => {
    expect(LIVE).toEqual(
      PUSHED.filter((label) => !label.includes('caused by')).map((label) => label.replace(' (token update)', '')),
    );
  });
});

it('no two cases have one name', () => {
  expect(new Set(NAMED.map(([name]) => name)).size).toBe(NAMED.length);
});

it('each fault has its case', () => {
  const titles = CASES.map(({ title }) => title);
  expect(Object.keys(FAULTS).filter((fault) => !titles.includes(`fault ${fault}`))).toEqual([]);
});

/** What the recording has for a case, in its lines. */
function recordedLines({ recorded, received }: ContractCase): readonly string[] {
  if (recorded === undefined) return [];
  if (recorded.part === 'all') {
    return (SCENARIOS[recorded.scenario] ?? []).flatMap((step) => step.received ?? []).map(recordedLine);
  }
  const row = TABLE[recorded.row];
  if (row === undefined) return [`no row ${recorded.row}`];
  if (recorded.part === 'answer') return row.answer.map(recordedLine);
  // The recording has what was live without its envelope, which is that of the answer.
  const envelope = received.main?.[0]?.split(': ')[0] ?? '';
  expect(envelope === '' || row.answer.map(recordedLine)[0]?.startsWith(`${envelope}: `)).toBe(true);
  return row.live.map((label) => `${envelope}: ${label}`);
}

function recordedLine({
  issuer,
  contactId,
  events,
}: {
  issuer: string;
  contactId: unknown;
  events: readonly unknown[];
}): string {
  return `${issuer} ${JSON.stringify(contactId)}: ${events.join(', ')}`;
}
