import { BROWSERS } from './browsers';
import { embed, heardAll, openDesk, panelUrl, panelWhen, put, type Scene, sayState } from './scene';
import { PATIENCE, useStage } from './stage';

jest.setTimeout(PATIENCE);

/** What the desk's own window posts (`pages/desk.ts` makes them), and the reasons of the rejections that come of it. */
const ODDITIES: readonly (readonly [oddity: string, reasons: readonly string[]])[] = [
  ['null', ['not-a-batch']],
  ['undefined', ['not-a-batch']],
  ['number', ['not-a-batch']],
  ['not a number', ['not-a-batch']],
  ['large integer', ['not-a-batch']],
  ['text', ['not-a-batch']],
  ['text of a megabyte', ['not-a-batch']],
  ['cycle', ['not-an-event', 'not-an-event']],
  ['batch with a megabyte', []],
  ['__proto__ keys', ['not-an-event']],
  ['Map', ['not-a-batch']],
  ['Set', ['not-a-batch']],
  ['Date', ['not-a-batch']],
  ['bad Date', ['not-a-batch']],
  ['ArrayBuffer', ['not-a-batch']],
  ['typed array', ['not-a-batch']],
  ['Error', ['not-a-batch']],
  ['RegExp', ['not-a-batch']],
  ['sparse array', ['not-a-batch']],
  ['events that are a sparse array', []],
  ['events that are no events', Array.from({ length: 11 }, () => 'not-an-event')],
  ['fields of other types', Array.from({ length: 8 }, () => 'unreadable-field')],
  ['acknowledgement that is no object', ['not-an-event']],
  ['no events', ['not-a-batch']],
  ['another issuer', ['not-a-batch']],
];

describe.each(BROWSERS)('%s', (name) => {
  const stage = useStage(name, { isForPages: true });
  let scene: Scene;

  beforeAll(async () => {
    scene = await openDesk(stage.browser(), stage.sites());
    await embed(scene, 'iframe', panelUrl(stage.sites()));
    await panelWhen(scene, 'the registration', ({ statuses }) => statuses.includes('registered'));
  }, PATIENCE);

  it.each(ODDITIES)('the stream goes on after the host posted: %s', async (oddity, reasons) => {
    const before = await heardAll(scene, `before ${oddity}`);
    await sayState(scene.desk, `with ${oddity}`);
    await scene.desk.evaluate((odd) => {
      window.desk.sayOdd('panel', odd);
    }, oddity);
    const after = await heardAll(scene, `after ${oddity}`);

    const story = [`before ${oddity}`, `with ${oddity}`, `after ${oddity}`];
    expect(after.states.filter((state) => story.includes(String(state)))).toEqual(story);
    const rejections = after.rejections.slice(before.rejections.length);
    expect(rejections.map((rejection) => (rejection as { readonly reason: string }).reason)).toEqual(reasons);
    expect(JSON.stringify(rejections)).not.toMatch(/secret|xxx/);
    expect(after).toMatchObject({
      statuses: ['idle', 'registering', 'registered'],
      tokens: ['token-1'],
      errors: [],
      uncaught: [],
      polluted: false,
      completed: false,
    });
  });

  it('good events beside bad ones in a batch arrive, in their order', async () => {
    await put(scene.desk, {
      kind: 'emit',
      events: [null, { Type: 'AgentState', CurrentState: 'first' }, 7, { Type: 'AgentState', CurrentState: 'second' }],
    });
    const { states } = await heardAll(scene, 'third');
    expect(states.slice(-3)).toEqual(['first', 'second', 'third']);
  });
});
