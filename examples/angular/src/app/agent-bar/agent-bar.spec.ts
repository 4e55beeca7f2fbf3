import { describe, expect, it } from 'vitest';

import { openDesk, textOf } from '../../testing/open-desk';
import { AgentBar } from './agent-bar';

describe('the agent bar', () => {
  it('tells state and reason, and nothing of a state that is over', async () => {
    const { page, happens } = await openDesk(AgentBar);
    expect(textOf(page, '#agent')).toBe('Available');
    await happens({ kind: 'agent-state', state: 'Unavailable', outReason: 'Lunch' });
    expect(textOf(page, '#agent')).toBe('UnavailableLunch');
    await happens({ kind: 'agent-state', state: 'Available' });
    expect(textOf(page, '#agent')).toBe('Available');
    await happens({ kind: 'session-end', how: 'logout' });
    expect(textOf(page, '#agent')).toBe('–');
    expect(textOf(page, '#session')).toBe('Signed out');
  });

  it('tells the state by the protocol’s name, its words apart', async () => {
    const { page, happens } = await openDesk(AgentBar);
    await happens({ kind: 'offer', channel: 'voice', contactId: '42' });
    expect([...page.querySelectorAll('#agent span')].map((word) => word.textContent)).toEqual(['Inbound', 'Contact']);
  });

  it('counts after-call work down', async () => {
    const { page, happens } = await openDesk(AgentBar);
    await happens(
      { kind: 'offer', channel: 'voice', contactId: '42' },
      { kind: 'action', action: 'answer', contactId: '42' },
      { kind: 'action', action: 'hangup', contactId: '42' },
    );
    expect(textOf(page, '#agent')).toBe('Unavailableafter-call work');
    expect(textOf(page, '.countdown')).toMatch(/^\d+:\d\d left$/);
  });

  it('tells that the agent is muted', async () => {
    const { page, happens } = await openDesk(AgentBar);
    await happens(
      { kind: 'offer', channel: 'voice', contactId: '42' },
      { kind: 'action', action: 'answer', contactId: '42' },
      { kind: 'action', action: 'mute', contactId: '42' },
    );
    expect(textOf(page, '[data-muted]')).toBe('Muted');
    await happens({ kind: 'action', action: 'mute', contactId: '42' });
    expect(page.querySelector('[data-muted]')).toBeNull();
  });
});
