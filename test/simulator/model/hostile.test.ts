import { stand, inVirtualTime } from './stand';

/*
 * What is none of the protocol's business, and whoever is none of the app's windows, reaches nobody.
 */

const REGISTER = { messageType: 'RegisterForClientEvents', issuer: 'evil', subscriptionTypes: ['all'] };

it.each([null, 'panel 700', 'pop-out', 'constructor', ''])(
  'a message of the window %j, which is none of ours, reaches nobody',
  (window) => {
    inVirtualTime(0, () => {
      const desk = stand();
      desk.register();
      desk.simulator.wish({ kind: 'happening', happening: { kind: 'offer', channel: 'voice', contactId: '700' } });
      const before = desk.simulator.state();
      const told = [desk.posts.length, desk.entries.length];
      desk.say(REGISTER, window);
      desk.say({ messageType: 'AnswerEvent' }, window);
      desk.say(
        { messageType: 'RxMaxInspector', version: 1, entries: [{ at: 1, kind: 'connection', name: 'silent' }] },
        window,
      );
      expect(desk.simulator.state()).toBe(before);
      expect([desk.posts.length, desk.entries.length]).toEqual(told);
    });
  },
);

it.each([
  ['nothing', undefined],
  ['null', null],
  ['a number', 5],
  ['a text', 'RegisterForClientEvents'],
  ['a list', [REGISTER]],
  ['news of a bundler', { type: 'webpackOk', data: undefined }],
  ['a type that is no text', { messageType: ['RegisterForClientEvents'] }],
  ['a map', new Map([['messageType', 'RegisterForClientEvents']])],
])('%s is no message of the protocol', (_, data) => {
  inVirtualTime(0, () => {
    const desk = stand();
    const before = desk.simulator.state();
    desk.say(data);
    expect(desk.simulator.state()).toBe(before);
    expect([desk.posts, desk.entries]).toEqual([[], []]);
  });
});

it('a strange message of the protocol harms nothing, and can be shown', () => {
  inVirtualTime(0, () => {
    const desk = stand();
    const endless: Record<string, unknown> = { ...REGISTER };
    endless['contactId'] = endless;
    desk.say(endless);
    desk.say({ ...REGISTER, subscriptionTypes: Array.from({ length: 10_000 }, () => 'x'.repeat(100)) });
    desk.say({ messageType: 'x'.repeat(100_000) });
    desk.say({ messageType: 'ContactCardData', contactCardData: { name: new Date(), userImg: 5n } });
    expect(structuredClone(desk.entries).every(({ name, told }) => name.length + told.length < 300)).toBe(true);
    expect(desk.simulator.state().windows).toMatchObject([{ status: 'refused' }]);
    desk.register();
    expect(desk.simulator.state().windows).toMatchObject([{ status: 'registered' }]);
  });
});
