import type { HostInput } from '../../src/host/host-input';
import { announces, deskAfter, messagesTo, polls, pushes, registers, run, says, told, unregisters } from './desk';
import { labelOf } from './event-label';

// MAX itself was never seen: these are the promises of its help page, the DOC columns of protocol.md A.4 to A.7.
const CALL = 'CallContactEvent ContactID="123"';
const EMAIL = 'EmailContactEvent ContactId="456"';
const KNOWN = [polls('T1'), ...pushes('AgentState Available', CALL, EMAIL)];
const OK = "ack OK 'success' contactId=null";
const OK_123 = "ack OK 'success' contactId=123";
const BAD_ID = "ack ERROR 'invalid contact id' contactId=null";
const BAD_TYPES = "ack ERROR 'invalid subscription types' contactId=null";

const max = deskAfter('max', KNOWN);

describe('a registration is judged by the help page', () => {
  it.each([
    ['one known type beside an unknown one', registers(['agent', 'bogus']), `${OK}, AgentState Available`],
    ['any letter case', registers(['AGENT']), `${OK}, AgentState Available`],
    ['only unknown types', registers(['bogus']), BAD_TYPES],
    ["CXone Agent's own type", registers(['agentassist']), BAD_TYPES],
    ['no types', registers([]), BAD_TYPES],
    ['a text in place of the array', registers('all'), BAD_TYPES],
    ['no key for types', registers(undefined), BAD_TYPES],
    ['no key for types, with an id', registers(undefined, 123), BAD_TYPES],
    ['a word as contact id', registers(['contact'], 'abc'), BAD_ID],
    ['a bad id and bad types: the id is looked at first', registers(['bogus'], 'abc'), BAD_ID],
    ['the id 0', registers(['contact'], 0), BAD_ID],
    ['a negative id', registers(['contact'], -5), BAD_ID],
    ['a fraction', registers(['contact'], 12.5), BAD_ID],
    ['an empty text as id', registers(['contact'], ''), BAD_ID],
    ['true as id', registers(['contact'], true), BAD_ID],
    ['an object as id', registers(['contact'], {}), BAD_ID],
    ['null as id is none', registers(['contact'], null), OK],
    ['a digit string becomes a number', registers(['contact'], '123'), `${OK_123}, ${CALL}`],
    ['the id of a contact that is not there', registers(['contact'], 999), "ack OK 'success' contactId=999"],
    [
      'an id above 2^53 keeps its digits',
      registers(['contact'], '900719925474010002'),
      'ack OK \'success\' contactId="900719925474010002"',
    ],
  ])('%s', (_, request, answer) => {
    expect(told(max, [request])).toEqual([answer]);
  });

  it('an unknown type is warned of, each one', () => {
    const { outputs } = run(max, [registers(['agent', 'bogus', 'other'])]);
    expect(outputs.filter(({ kind }) => kind === 'log')).toMatchObject([
      { level: 'warn', code: 'invalid-subscription-type', text: expect.stringContaining('bogus') as string },
      { level: 'warn', code: 'invalid-subscription-type', text: expect.stringContaining('other') as string },
    ]);
  });

  it('a refused window is not kept, and may register again at once', () => {
    expect(told(max, [registers([]), registers(['agent'])])).toEqual([BAD_TYPES, `${OK}, AgentState Available`]);
  });

  it('a second registration gets no answer and changes nothing, but a warning names the issuer', () => {
    const { state, outputs } = run(max, [registers(['agent']), registers(['all'])]);
    expect(messagesTo('main', outputs).length).toBe(1);
    expect(state.subscribers).toEqual([{ windowId: 'main', types: ['agent'], contactId: null }]);
    expect(outputs.at(-1)).toMatchObject({
      code: 'already-subscribed',
      text: expect.stringContaining("'test'") as string,
    });
  });

  it('a registration from no window is logged, and an unregistration from none does nothing', () => {
    const nowhere = says({ messageType: 'RegisterForClientEvents', subscriptionTypes: ['all'] }, null);
    const { state, outputs } = run(max, [registers(['all']), nowhere, { ...unregisters, from: null } as HostInput]);
    expect(outputs.at(-1)).toMatchObject({ kind: 'log', code: 'no-source' });
    expect(state.subscribers.length).toBe(1);
  });
});

describe('the first batch has the ack in front and what is current', () => {
  it.each([
    [['all'], `${OK}, AgentState Available, ${CALL}, ${EMAIL}, SessionInfo T1`],
    [['agent'], `${OK}, AgentState Available`],
    [['contacts'], `${OK}, ${CALL}, ${EMAIL}`],
    [['contact'], OK],
    [['sessioninfo'], `${OK}, SessionInfo T1`],
    [['agent', 'contacts', 'sessioninfo'], `${OK}, AgentState Available, ${CALL}, ${EMAIL}, SessionInfo T1`],
  ])('%j', (types, answer) => {
    expect(told(max, [registers(types)])).toEqual([answer]);
  });

  it('the envelope is of MAX, with the id or null', () => {
    const envelopes = [registers(['agent']), unregisters, registers(['contact'], '123')];
    expect(messagesTo('main', run(max, envelopes).outputs)).toMatchObject([
      { issuer: 'MAX', contactId: null },
      { issuer: 'MAX', contactId: 123 },
    ]);
  });

  it('a contact in after-call work is current, one that is over is not', () => {
    const over = { Type: 'CallContactEvent', ContactID: '123', Status: 'Disconnected', FinalState: 'True' };
    const first = (FinalState: string): readonly string[] =>
      told(max, [...pushes({ ...over, FinalState }), registers(['contacts'])]);
    expect(first('False')).toEqual([`${OK}, ${CALL}, ${EMAIL}`]);
    expect(first('True')).toEqual([`${OK}, ${EMAIL}`]);
    expect(first('')).toEqual([`${OK}, ${EMAIL}`]);
  });

  it('before MAX is ready there is the ack alone, and then every item as it comes', () => {
    const starting = deskAfter('max', KNOWN, { ready: false });
    expect(told(starting, [registers(['all']), ...pushes('AgentLeg', 'AgentSessionStart')])).toEqual([
      OK,
      'AgentLeg',
      'AgentSessionStart',
      'SessionInfo T1',
    ]);
    expect(told(starting, [{ kind: 'ready' }, registers(['agent'])])).toEqual([`${OK}, AgentState Available`]);
  });
});

describe('a window in a contact panel', () => {
  const panel: HostInput = { kind: 'window-opened', windowId: 'main', place: 'panel', contactId: '123' };

  it('gets the contact of the panel where it names none', () => {
    const { outputs } = run(max, [panel, registers(['contact'])]);
    expect(messagesTo('main', outputs).map(({ contactId, events }) => [contactId, ...events.map(labelOf)])).toEqual([
      [123, OK_123, CALL],
    ]);
  });

  it('keeps the contact that it names', () => {
    expect(told(max, [panel, registers(['contact'], 456)])).toEqual([`ack OK 'success' contactId=456, ${EMAIL}`]);
  });

  it('is bound to nothing where it does not ask for `contact`, or stands in no panel any more', () => {
    expect(told(max, [panel, registers(['sessioninfo'])])).toEqual([`${OK}, SessionInfo T1`]);
    expect(
      told(max, [panel, { kind: 'window-opened', windowId: 'main', place: 'workspace' }, registers(['contact'])]),
    ).toEqual([OK]);
  });

  it('is a matter of MAX: CXone Agent has no such lookup', () => {
    const cxa = deskAfter('cxone-agent', [...KNOWN, panel]);
    expect(told(cxa, [registers(['contact'])])).toEqual(["ack OK 'Success' contactId=undefined"]);
  });
});

describe('live events pass by the documented meaning', () => {
  const LIVE = [CALL, EMAIL, 'type:CallContactEvent contactId=123', 'Mute', 'AgentSessionEnd'];
  const input = [...pushes(...LIVE.slice(0, 4)), announces('T2'), ...pushes('AgentSessionEnd')];

  it.each([
    [['all'], [...LIVE.slice(0, 4), 'SessionInfo T2', 'AgentSessionEnd']],
    [['agent'], ['Mute', 'AgentSessionEnd']],
    [['contacts'], [CALL, EMAIL, 'type:CallContactEvent contactId=123']],
    [['contact'], []],
    [['sessioninfo'], ['SessionInfo T2']],
    [
      ['agent', 'contacts', 'sessioninfo'],
      [...LIVE.slice(0, 4), 'SessionInfo T2', 'AgentSessionEnd'],
    ],
  ])('%j', (types, live) => {
    expect(told(max, [registers(types), ...input]).slice(1)).toEqual(live);
  });

  it('`contact` with an id, in either spelling', () => {
    const live = (id: unknown): readonly string[] => told(max, [registers(['contact'], id), ...input]).slice(1);
    expect(live(123)).toEqual([CALL, 'type:CallContactEvent contactId=123']);
    expect(live('456')).toEqual([EMAIL]);
  });

  it('an id above 2^53 finds its own contact only', () => {
    const [mine, other] = ['900719925474010002', '900719925474010003'].map(
      (id) => `CallContactEvent ContactID="${id}"`,
    );
    const registered = registers(['contact'], '900719925474010002');
    expect(told(max, [registered, ...pushes(mine ?? '', other ?? '')]).slice(1)).toEqual([mine]);
  });

  it('a batch is one message for each window, in its order; where nothing is left there is none', () => {
    const batch: HostInput = { kind: 'emit', events: [{ Type: 'Mute' }, { Type: 'X', ContactID: '1' }, { Type: 'Y' }] };
    const other = says({ messageType: 'RegisterForClientEvents', subscriptionTypes: ['sessioninfo'] }, 'other');
    expect(told(max, [registers(['agent']), other, batch]).slice(1)).toEqual(['Mute, Y']);
    expect(told(max, [registers(['agent']), other, batch], 'other').slice(1)).toEqual([]);
  });

  it('what is no event at all goes where events without a contact go', () => {
    const batch: HostInput = { kind: 'emit', events: [null, 5] };
    const messages = (types: readonly string[]): readonly unknown[] =>
      messagesTo('main', run(max, [registers(types), batch]).outputs).slice(1);
    expect(messages(['agent'])).toMatchObject([{ events: [null, 5] }]);
    expect(messages(['contacts'])).toEqual([]);
  });
});

describe('the known freeze', () => {
  const frozen: HostInput = { kind: 'faults', faults: ['contacts-freeze'] };
  const live = [...pushes(CALL, 'Mute'), announces('T2')];

  it('stops all that is live as soon as a window registers for `contacts`', () => {
    const other = says({ messageType: 'RegisterForClientEvents', subscriptionTypes: ['all'] }, 'other');
    expect(told(max, [frozen, other, ...live], 'other').length).toBe(4);
    expect(told(max, [frozen, other, registers(['contacts']), ...live], 'other').length).toBe(1);
  });

  it('is MAX’s own, and off unless it is switched on', () => {
    expect(told(max, [registers(['contacts']), ...live]).slice(1)).toEqual([CALL]);
    const cxa = deskAfter('cxone-agent', [...KNOWN, frozen]);
    expect(told(cxa, [registers(['contacts', 'agent']), ...live]).slice(1)).toEqual([CALL, 'Mute']);
  });
});

describe('a window that is gone', () => {
  it('receives nothing more, and the host keeps its subscription', () => {
    const { state, outputs } = run(max, [
      registers(['all']),
      { kind: 'window-gone', windowId: 'main' },
      ...pushes('Mute'),
    ]);
    expect(messagesTo('main', outputs).length).toBe(1);
    expect(state.subscribers.length).toBe(1);
  });
});
