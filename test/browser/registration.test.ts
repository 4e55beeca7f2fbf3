import { BROWSERS } from './browsers';
import {
  embed,
  heardAll,
  openDesk,
  openPanel,
  panelOf,
  panelUrl,
  panelWhen,
  placeAt,
  put,
  readPanel,
  received,
  registrations,
  said,
  sayState,
} from './scene';
import { PATIENCE, useStage } from './stage';
import { until } from './until';

jest.setTimeout(PATIENCE);

const REGISTERING = ['UnregisterFromClientEvents', 'RegisterForClientEvents'];

describe.each(BROWSERS)('%s', (name) => {
  const stage = useStage(name, { isForPages: true });

  describe.each(['iframe', 'pop-out'] as const)('a page in a desktop, as %s', (embedding) => {
    it.each([
      ['max', 'MAX'],
      ['cxone-agent', 'CXA'],
    ])('hears the acknowledgement first, then the state and the token, from %s', async (profile, issuer) => {
      const scene = await stage.keep(openDesk(stage.browser(), stage.sites(), `?profile=${profile}`));
      await embed(scene, embedding, panelUrl(stage.sites()));

      const { batches, states, tokens, statuses } = await panelWhen(
        scene,
        'a batch',
        (record) => record.tokens.length > 0,
      );
      expect(batches).toEqual([
        {
          kind: 'live',
          issuer,
          contactId: null,
          types: ['ClientEventSubscriptionAcknowledge', 'AgentState', 'SessionInfo'],
        },
      ]);
      expect({ states, tokens }).toEqual({ states: ['Unavailable'], tokens: ['token-1'] });
      expect(statuses).toEqual(['idle', 'registering', 'registered']);
    });

    it('hears a call as typed events, and the desk hears its commands', async () => {
      const { desk, ...scene } = await stage.keep(openPanel(stage.browser(), stage.sites(), embedding));
      const at = Date.UTC(2025, 2, 4, 12);
      await put(desk, { kind: 'agent-state', state: 'Available', at });
      await put(desk, { kind: 'offer', channel: 'voice', contactId: '9007199254740993123', at });
      const panel = await panelOf({ ...scene, desk });
      await panel.evaluate(() => {
        window.panel.command('answer');
        window.panel.command('hold');
      });

      const { calls } = await panelWhen({ ...scene, desk }, 'the hold', (record) => record.calls.length >= 3);
      const contactId = '9007199254740993123';
      expect(calls).toEqual([
        { contactId, status: 'Incoming', since: at },
        { contactId, status: 'Active', since: at },
        { contactId, status: 'Holding', since: at },
      ]);
      expect(await said(desk)).toEqual([...REGISTERING, 'AnswerEvent', 'HoldEvent']);
    });

    it('registers once, however many subscribe and whatever the page shows', async () => {
      const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), embedding));
      await panelWhen(scene, 'the end of loading', ({ life }) => life.includes('pageshow'));
      await heardAll(scene, 'after loading');
      expect(await said(scene.desk)).toEqual(REGISTERING);
    });

    it('commands nothing before it is registered', async () => {
      const { desk, ...rest } = await stage.keep(openDesk(stage.browser(), stage.sites()));
      const scene = { desk, ...rest };
      await embed(scene, embedding, panelUrl(stage.sites(), { idle: true }));
      const panel = await panelOf(scene);
      await panelWhen(scene, 'the page', () => true);
      await panel.evaluate(() => {
        window.panel.command('hangup');
        window.panel.subscribe();
        // The host has been asked, and cannot have answered in the same task.
        window.panel.command('hangup');
      });

      const { errors } = await panelWhen(scene, 'the registration', ({ statuses }) => statuses.includes('registered'));
      expect(errors).toEqual(['not-connected', 'not-connected']);
      expect(await said(desk)).toEqual(REGISTERING);
    });

    it('leaves nothing behind when the last subscriber leaves', async () => {
      const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), embedding));
      const panel = await panelOf(scene);
      const before = await panelWhen(scene, 'the registration', ({ statuses }) => statuses.includes('registered'));
      expect(before.standing).toMatchObject({ message: 1, beforeunload: 1, pageshow: 1, focus: 1 });
      expect(before.entry).toBe(true);

      await panel.evaluate(() => {
        window.panel.leave();
      });
      await until(
        'the goodbye',
        () => registrations(scene.desk),
        ({ length }) => length === 0,
      );
      const after = await readPanel(panel);
      expect(after.standing).toEqual({});
      expect(after.entry).toBe(false);
      expect(after.statuses.at(-1)).toBe('idle');
      expect(await said(scene.desk)).toEqual([...REGISTERING, 'UnregisterFromClientEvents']);
    });

    it('says which contact and which types it asks for', async () => {
      const scene = await stage.keep(openDesk(stage.browser(), stage.sites()));
      const connect = { issuer: 'crm', subscriptionTypes: ['contact'], contactId: 77 } as const;
      await embed(scene, embedding, panelUrl(stage.sites(), { connect }));
      await panelWhen(scene, 'the registration', ({ statuses }) => statuses.includes('registered'));
      const [, register] = await received(scene.desk);
      expect(register).toEqual({
        from: 'panel',
        origin: stage.sites().panel,
        data: {
          messageType: 'RegisterForClientEvents',
          issuer: 'crm',
          subscriptionTypes: ['all', 'contact'],
          contactId: 77,
        },
      });
    });
  });

  it('a page that nobody embeds is told so, and posts nothing to itself', async () => {
    const scene = await stage.keep(openDesk(stage.browser(), stage.sites()));
    await scene.desk.goto(panelUrl(stage.sites()));
    const { errors, statuses, readings } = await panelWhen(scene, 'the error', (record) => record.errors.length > 0);
    expect({ errors, statuses, readings }).toEqual({ errors: ['not-embedded'], statuses: ['closed'], readings: [] });
  });

  it('two pages in one desktop have a registration each', async () => {
    const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), 'iframe'));
    await embed(scene, 'pop-out', panelUrl(stage.sites(), {}, 'panel.html?second'), 'second');
    await until(
      'both',
      () => registrations(scene.desk),
      ({ length }) => length === 2,
    );
    const second = await placeAt(scene, '?second');
    await sayState(scene.desk, 'for both');
    await panelWhen(scene, 'the state', ({ states }) => states.at(-1) === 'for both', '/panel.html#');
    await until(
      'the state',
      () => readPanel(second),
      ({ states }) => states.at(-1) === 'for both',
    );
  });
});
