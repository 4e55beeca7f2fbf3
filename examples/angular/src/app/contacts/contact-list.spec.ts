import { signal } from '@angular/core';
import { describe, expect, it } from 'vitest';

import { openDesk, shows, textOf } from '../../testing/open-desk';
import { Clock } from '../clock/clock';
import { HOLD_LIMIT } from '../hold/hold-watch';
import { ContactList } from './contact-list';

describe('the list of contacts', () => {
  it('has a card for each, with its channel, how it stands, and since when', async () => {
    const now = signal(Date.now());
    const { page, happens, settled } = await openDesk(ContactList, { provide: Clock, useValue: { now } });
    await happens(
      { kind: 'offer', channel: 'email', contactId: '45', ani: 'grace.okafor@example.com' },
      { kind: 'offer', channel: 'workItem', contactId: '47' },
    );
    await shows(page, '[data-contact="45"]', 'Grace Okafor');
    expect(textOf(page, '[data-contact="45"] .card-status')).toBe('E-mail, ringing');
    expect(textOf(page, '[data-contact="47"] .card-title')).toBe('TCK-9');
    now.set(Date.now() + 65_000);
    await settled();
    expect(textOf(page, '[data-contact="45"] time')).toMatch(/^1:0[4-9]$/);
  });

  it('warns of a hold that is too long, until the customer is back', async () => {
    const { page, happens } = await openDesk(ContactList, { provide: HOLD_LIMIT, useValue: 5 });
    await happens(
      { kind: 'offer', channel: 'voice', contactId: '42' },
      { kind: 'action', action: 'answer', contactId: '42' },
      { kind: 'action', action: 'hold', contactId: '42' },
    );
    await shows(page, '[data-tone=late]', 'Call, on hold');
    await happens({ kind: 'action', action: 'hold', contactId: '42' });
    expect(page.querySelector('[data-tone=late]')).toBeNull();
  });

  it('marks the one that is open, and opens another at a press', async () => {
    const { page, happens, settled } = await openDesk(ContactList);
    await happens(
      { kind: 'offer', channel: 'email', contactId: '45' },
      { kind: 'action', action: 'answer', contactId: '45' },
      { kind: 'offer', channel: 'chat', contactId: '43' },
    );
    const open = (): string | null | undefined =>
      page.querySelector('[aria-current=true]')?.getAttribute('data-contact');
    expect(open()).toBe('45');
    page.querySelector<HTMLElement>('[data-contact="43"]')?.click();
    await settled();
    expect(open()).toBe('43');
  });
});
