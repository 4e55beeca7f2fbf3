import { describe, expect, it } from 'vitest';

import { memoryStorage } from '../../testing/open-desk';
import type { Case } from './case';
import { readCases, writeCases } from './kept-cases';

const SOLD: Case = {
  key: 'i1',
  contactId: '42',
  channel: 'voice',
  customerId: 'C-1043',
  endedAt: null,
  note: 'Sold',
  outcome: 'Resolved',
  wantsCallBack: true,
};

const HOUR = 60 * 60 * 1000;

describe('drafts', () => {
  it('are there after a reload, and not after a shift', () => {
    const storage = memoryStorage();
    writeCases(storage, [SOLD], 0);
    expect(readCases(storage, HOUR)).toEqual([SOLD]);
    expect(readCases(storage, 12 * HOUR)).toEqual([]);
  });

  it('leave nothing behind when the last one is completed', () => {
    const storage = memoryStorage();
    writeCases(storage, [SOLD], 0);
    writeCases(storage, [], 0);
    expect(storage.getItem('crm-workspace.cases')).toBeNull();
  });

  it.each(['', '{', 'null', '{"keptAt":0,"cases":[{"key":1}]}', '{"keptAt":0,"cases":[{}]}'])(
    'of another version, or none at all, are none: %s',
    (text) => {
      const storage = memoryStorage();
      storage.setItem('crm-workspace.cases', text);
      expect(readCases(storage, 0)).toEqual([]);
    },
  );

  it('are in memory alone where the browser keeps nothing', () => {
    expect(readCases(null, 0)).toEqual([]);
    expect(() => writeCases(null, [SOLD], 0)).not.toThrow();
    const full = { ...memoryStorage(), setItem: () => expect.fail('full') };
    expect(() => writeCases(full, [SOLD], 0)).not.toThrow();
  });
});
