import { BROWSERS } from './browsers';
import {
  embed,
  heardAll,
  openDesk,
  openPanel,
  overheard,
  panelOf,
  panelUrl,
  panelWhen,
  strangerAt,
  readPanel,
  received,
  registrations,
  said,
} from './scene';
import type { Sites } from './sites';
import { PATIENCE, useStage } from './stage';
import { until } from './until';

jest.setTimeout(PATIENCE);

const REGISTERING = ['UnregisterFromClientEvents', 'RegisterForClientEvents'];

const ACK = { messageType: 'ClientEventSubscriptionAcknowledge', contactId: null, status: 'OK', reason: '' };

describe.each(BROWSERS)('%s', (name) => {
  const stage = useStage(name, { isForPages: true });

  describe('an attacking window', () => {
    it.each([
      ['a frame of another site beside the page', 'sibling', (sites: Sites) => sites.other],
      ["a frame of the desktop's own origin beside the page", 'sibling', (sites: Sites) => sites.desk],
      ["a frame of the page's own origin beside it", 'sibling', (sites: Sites) => sites.panel],
      ['a frame inside the page', 'child', (sites: Sites) => sites.other],
      ["a frame of the desktop's own origin inside the page", 'child', (sites: Sites) => sites.desk],
    ] as const)('%s is not heard, not read and not told', async (_, where, siteOf) => {
      const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), 'iframe'));
      const site = siteOf(stage.sites());
      const panel = await panelOf(scene);
      await panelWhen(scene, 'the registration', ({ statuses }) => statuses.includes('registered'));
      if (where === 'child') {
        await panel.evaluate((url) => {
          window.panel.embed(url);
        }, `${site}/stranger.html`);
      } else {
        await embed(scene, 'iframe', `${site}/stranger.html`, 'stranger');
      }
      const stranger = await strangerAt(scene);
      const forged = await stranger.evaluate(
        (how) => window.stranger.attack(how),
        where === 'child' ? ('parent' as const) : where,
      );
      await panelWhen(scene, 'the attack', ({ rejections }) => rejections.length >= forged);

      const record = await heardAll(scene, 'after the attack');
      expect(record.rejections).toEqual(
        Array.from({ length: forged }, () => ({
          reason: 'foreign-source',
          path: '',
          expected: 'the host window',
          actual: `window of ${site}`,
        })),
      );
      expect(JSON.stringify(record.rejections)).not.toContain('forged');
      expect(record).toMatchObject({
        states: ['Unavailable', 'after the attack'],
        tokens: ['token-1'],
        calls: [],
        statuses: ['idle', 'registering', 'registered'],
        errors: [],
        uncaught: [],
      });
      const strange = record.readings.filter(({ reads }) => !reads.includes('data'));
      expect(strange).toEqual(Array.from({ length: forged }, () => ({ origin: site, reads: ['origin', 'source'] })));

      await panel.evaluate((place) => {
        window.panel.command('hold');
        window.panel.mark(place);
      }, where);
      const told = await until(
        'the marker',
        () => overheard(stranger),
        ({ length }) => length > 0,
      );
      expect(told.map(({ data }) => data)).toEqual(['marker']);
      expect(await said(scene.desk)).toEqual([...REGISTERING, 'HoldEvent']);
    });

    it('reads of every message of the desktop the origin first, and the data last', async () => {
      const scene = await stage.keep(openPanel(stage.browser(), stage.sites(), 'iframe'));
      const { readings } = await heardAll(scene, 'read');
      const { desk } = stage.sites();
      expect(readings).toEqual([
        { origin: desk, reads: ['origin', 'source', 'data'] },
        { origin: desk, reads: ['origin', 'source', 'data'] },
      ]);
    });
  });

  describe('a host that is not allowed', () => {
    it.each([
      ['another site', (sites: Sites) => sites.other, (sites: Sites) => sites.desk],
      ['a domain that is allowed, but by http', (sites: Sites) => sites.desk, () => 'desk.localhost'],
      ['the same host name on another port', (sites: Sites) => sites.desk, () => 'http://desk.localhost:1'],
    ] as const)('is posted nothing where it frames the page: %s', async (_, siteOf, allowed) => {
      const scene = await stage.keep(openDesk(stage.browser(), stage.sites(), '', siteOf(stage.sites())));
      await embed(scene, 'iframe', panelUrl(stage.sites(), { connect: { origins: [allowed(stage.sites())] } }));
      const { errors, statuses, readings } = await panelWhen(scene, 'the error', (record) => record.errors.length > 0);
      expect({ errors, statuses, readings }).toEqual({ errors: ['foreign-host'], statuses: ['closed'], readings: [] });

      const panel = await panelOf(scene);
      await panel.evaluate(() => {
        window.panel.command('hangup');
        window.panel.mark('host');
      });
      const messages = await until(
        'the marker',
        () => received(scene.desk),
        ({ length }) => length > 0,
      );
      expect(messages.map(({ data }) => data)).toEqual(['marker']);
      expect((await readPanel(panel)).errors).toEqual(['foreign-host', 'not-connected']);
    });

    it('is asked where it opened the page, since no browser tells who that is, and nothing of it is taken', async () => {
      const scene = await stage.keep(openDesk(stage.browser(), stage.sites(), '', stage.sites().other));
      await embed(scene, 'pop-out', panelUrl(stage.sites(), { connect: { ackTimeout: 250 } }));
      const { rejections, batches, statuses, readings } = await panelWhen(scene, 'the silence', (record) =>
        record.statuses.includes('silent'),
      );
      // Each repetition is told as silence anew.
      expect(statuses.slice(0, 3)).toEqual(['idle', 'registering', 'silent']);
      expect(batches).toEqual([]);
      expect(new Set(rejections.map((rejection) => JSON.stringify(rejection)))).toEqual(
        new Set([
          JSON.stringify({
            reason: 'foreign-origin',
            path: '',
            expected: 'allowed origin',
            actual: stage.sites().other,
          }),
        ]),
      );
      expect(readings.every(({ reads }) => !reads.includes('data'))).toBe(true);
      const panel = await panelOf(scene);
      await panel.evaluate(() => {
        window.panel.command('hangup');
        window.panel.mark('host');
      });
      await until(
        'the marker',
        () => said(scene.desk),
        (types) => types.includes('marker'),
      );
      expect(await said(scene.desk)).not.toContain('HangupEvent');
      expect((await readPanel(panel)).errors).toEqual(['not-connected']);
    });

    it('is judged by the frame that is next, not by the one at the top', async () => {
      const scene = await stage.keep(openDesk(stage.browser(), stage.sites(), '', stage.sites().other));
      const inner = `${stage.sites().desk}/desk.html?frame=${encodeURIComponent(panelUrl(stage.sites()))}`;
      await embed(scene, 'iframe', inner, 'inner');
      const { statuses, errors } = await panelWhen(scene, 'the registration', (record) => record.statuses.length >= 3);
      expect({ statuses, errors }).toEqual({ statuses: ['idle', 'registering', 'registered'], errors: [] });
      expect(await received(scene.desk)).toEqual([]);
    });

    it("is told from NICE's own sites by the whole name and the scheme", async () => {
      const scene = await stage.keep(openDesk(stage.browser(), stage.sites()));
      // Under names that are not on loopback messages are handed in as a browser would, from the opener. It is of the page's
      // own origin, because Firefox makes no message event whose source is a window of another.
      await embed(scene, 'pop-out', `${stage.sites().desk}/panel.html#${encodeURIComponent('{"connect":{}}')}`);
      const panel = await panelOf(scene);
      await panelWhen(scene, 'the desk, which is foreign here', ({ rejections }) => rejections.length > 0);
      const origins = [
        'https://cxagent.nicecxone.com',
        'https://nicecxone.com',
        'https://max.niceincontact.com',
        'https://evil-nicecxone.com',
        'https://evilnicecxone.com',
        'https://nicecxone.com.evil.example',
        'https://cxagent.nicecxone.com:8443',
        'https://cxagent.nicecxone-dev.com',
        'http://cxagent.nicecxone.com',
        'http://nicecxone.com',
        'null',
        '',
      ];
      await panel.evaluate(
        (all, ack) => {
          for (const origin of all) {
            window.panel.arrive(origin, {
              issuer: 'MAX',
              contactId: null,
              events: [ack, { Type: 'AgentState', CurrentState: origin }],
            });
          }
        },
        origins,
        ACK,
      );
      const { states, rejections } = await readPanel(panel);
      expect(states).toEqual(origins.slice(0, 3));
      const refused = rejections.map((rejection) => (rejection as { readonly actual: string }).actual);
      expect(refused.slice(-origins.length + 3)).toEqual(origins.slice(3));
    });

    it("may not be everybody: '*' is refused as a setting", async () => {
      const scene = await stage.keep(openDesk(stage.browser(), stage.sites()));
      await embed(scene, 'iframe', panelUrl(stage.sites(), { connect: { origins: ['*'] } }));
      const { errors } = await panelWhen(scene, 'the error', (record) => record.errors.length > 0);
      expect(errors).toEqual([expect.stringMatching(/^TypeError: origins: "\*" is neither an origin/)]);
      expect(await registrations(scene.desk)).toEqual([]);
    });
  });

  describe('what the page posts', () => {
    it('is for the one origin that frames it, from the first message on', async () => {
      const scene = await stage.keep(openDesk(stage.browser(), stage.sites(), '?tap'));
      await embed(scene, 'iframe', panelUrl(stage.sites(), {}, 'panel.html', stage.sites().desk));
      await panelWhen(scene, 'the registration', ({ statuses }) => statuses.includes('registered'));
      expect((await received(scene.desk)).map(({ target }) => target)).toEqual([
        stage.sites().desk,
        stage.sites().desk,
      ]);
    });

    it('is for anybody only while the opener is unknown, and then for the origin that answered', async () => {
      const scene = await stage.keep(openDesk(stage.browser(), stage.sites(), '?tap'));
      await embed(scene, 'pop-out', panelUrl(stage.sites(), {}, 'panel.html', stage.sites().desk));
      await panelWhen(scene, 'the registration', ({ statuses }) => statuses.includes('registered'));
      const panel = await panelOf(scene);
      await panel.evaluate(() => {
        window.panel.command('hold');
        window.panel.leave();
      });
      await until(
        'the goodbye',
        () => registrations(scene.desk),
        ({ length }) => length === 0,
      );
      expect((await received(scene.desk)).map(({ target }) => target)).toEqual([
        '*',
        '*',
        stage.sites().desk,
        stage.sites().desk,
      ]);
    });
  });
});
