import type { HostInput } from '../../src/host/host-input';
import { deskAfter, NOON, polls, pushes, registers, run, says, told } from './desk';

// Custom workspaces and contact panels. Which contact a panel's page is bound to stands in max-profile.test.ts.
const CALL = 'CallContactEvent ContactID="123"';
const ended = { Type: 'CallContactEvent', ContactID: '123', Status: 'Disconnected', FinalState: 'True' };
const PANEL: HostInput = { kind: 'window-opened', windowId: 'panel', place: 'panel', contactId: '123' };
const WORKSPACE: HostInput = { kind: 'window-opened', windowId: 'main', place: 'workspace' };
const PANEL_REGISTERS = says(
  { messageType: 'RegisterForClientEvents', subscriptionTypes: ['contact'], contactId: 123 },
  'panel',
);

describe.each(['max', 'cxone-agent'] as const)('on %s', (profile) => {
  const open = [polls('T1'), ...pushes('AgentState Available', CALL), WORKSPACE, registers(['all']), PANEL];
  const desk = deskAfter(profile, [...open, PANEL_REGISTERS]);

  it('a panel goes with its contact, after the message that ends it', () => {
    const { outputs } = run(desk, pushes(ended));
    expect(outputs.at(-1)).toEqual({
      kind: 'panel-closed',
      windowId: 'panel',
      contactId: '123',
      rule: 'protocol.md H.11',
    });
    expect(outputs.filter(({ kind }) => kind === 'panel-closed').length).toBe(1);
    expect(outputs[0]).toMatchObject({ kind: 'post', to: 'main' });
  });

  it('its registration stays, and what is posted to it is lost', () => {
    const { state } = run(desk, pushes(ended));
    expect(state.subscribers.map(({ windowId }) => windowId)).toEqual(['main', 'panel']);
    expect(told(state, pushes(CALL), 'panel')).toEqual([]);
    expect(told(state, pushes(CALL))).toEqual([CALL]);
  });

  it('it stays while the contact is in after-call work, and while other contacts end', () => {
    const { outputs } = run(desk, pushes({ ...ended, FinalState: 'False' }, { ...ended, ContactID: '456' }));
    expect(outputs.filter(({ kind }) => kind === 'panel-closed')).toEqual([]);
  });

  it('it goes with the session', () => {
    const { outputs } = run(desk, [{ kind: 'session-end', how: 'takeover' }]);
    expect(outputs.at(-1)).toMatchObject({ kind: 'panel-closed', windowId: 'panel' });
  });

  it('several panels of one contact go together, and a workspace never goes', () => {
    const second: HostInput = { ...PANEL, windowId: 'second' };
    const { outputs } = run(desk, [second, ...pushes(ended)]);
    const closed = outputs.flatMap((output) => (output.kind === 'panel-closed' ? output.windowId : []));
    expect(closed).toEqual(['panel', 'second']);
  });

  it('a workspace is no panel, whatever contact is named', () => {
    const { state } = run(desk, [{ ...WORKSPACE, contactId: '123' }]);
    expect(Object.keys(state.panels)).toEqual(['panel']);
  });

  it('a panel whose window was taken away before, or shows a workspace now, is closed no more', () => {
    const gone: HostInput = { kind: 'window-gone', windowId: 'panel' };
    for (const input of [gone, { ...WORKSPACE, windowId: 'panel' } as HostInput]) {
      const { outputs } = run(desk, [input, ...pushes(ended)]);
      expect(outputs.filter(({ kind }) => kind === 'panel-closed')).toEqual([]);
    }
  });

  it('a window by the name of one that is gone is a new one, which may register', () => {
    const { state } = run(desk, [...pushes(ended, CALL), PANEL]);
    expect(state.gone).toEqual([]);
    const [answer] = told(state, [PANEL_REGISTERS], 'panel');
    expect(answer).toContain('ack OK');
  });

  it('a voice call of the model takes its panel along, too', () => {
    const at = NOON;
    const ring: readonly HostInput[] = [
      { kind: 'session-start', token: 'T1', at },
      { kind: 'agent-state', state: 'Available', at },
      { kind: 'offer', channel: 'voice', contactId: '123', at },
    ];
    const { outputs } = run(deskAfter(profile, [...ring, PANEL]), [{ kind: 'action', action: 'refuse', at }]);
    expect(outputs).toMatchObject([{ kind: 'panel-closed', contactId: '123' }]);
  });
});
