import { initialHost } from '../../src/host/host-state';
import { CASES } from '../host/contract/cases';
import type { ContractCase } from '../host/contract/contract-case';
import { messagesTo, run } from '../host/desk';
import { BROWSERS } from './browsers';
import type { ContractRecord } from './pages/contract-desk';
import { exactly } from './pages/contract-messages';
import { PATIENCE, useStage } from './stage';

jest.setTimeout(PATIENCE);

// The contract of the desktop between real windows, so that the model in memory and what a page gets cannot drift apart.
describe.each(BROWSERS)('%s', (name) => {
  const stage = useStage(name);
  let records: readonly ContractRecord[] = [];

  beforeAll(async () => {
    const page = await stage.browser().newPage();
    await page.goto(`${stage.sites().desk}/contract-desk.html`);
    const json = await page.evaluate((site) => window.playContract(site), stage.sites().panel);
    records = JSON.parse(json) as readonly ContractRecord[];
    await page.close();
  }, PATIENCE);

  it.each(CASES.map((one, at) => [`${one.profile}: ${one.title}`, one, at] as const))('%s', (_, one, at) => {
    const record = records[at] ?? {};
    for (const [windowId, messages] of Object.entries(record)) {
      const lines = one.received[windowId as keyof ContractCase['received']] ?? [];
      expect(messages.map(({ line }) => line)).toEqual(lines);
      // And to the last key what the model posts in memory.
      const { outputs } = run(initialHost(one.profile, one.options), one.inputs);
      expect(messages.map(({ data }) => data)).toEqual(messagesTo(windowId, outputs).map(exactly));
      expect(messages.every(({ origin }) => origin === stage.sites().desk)).toBe(true);
    }
    expect(Object.keys(record).length).toBe(3);
  });
});
