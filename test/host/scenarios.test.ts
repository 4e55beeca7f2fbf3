import type { HostInput } from '../../src/host/host-input';
import { announces, deskAfter, polls, pushes, registers, run, says, unregisters } from './desk';
import { asRecorded, hostLines, SCENARIOS, subscriberLines } from './transcript';

interface Script {
  /** What the host knew before the first step. */
  readonly known: readonly HostInput[];
  readonly steps: readonly (readonly [step: string, inputs: readonly HostInput[]])[];
}

const CALLS = ['CallContactEvent ContactID="123"', 'CallContactEvent ContactID="456"'];
const KNOWN = [polls('T1'), ...pushes('AgentState Available', ...CALLS)];
const WORKING = pushes('AgentState Working');
const START = pushes('AgentSessionStart');
/** Unregister from a document that is going: it arrives, but its source is null. */
const GOODBYE_FROM_NOWHERE = says({ messageType: 'UnregisterFromClientEvents' }, null);

const [opening, holding] = SCENARIOS['wire sample'] ?? [];
const [stateBefore, ...callsBefore] = rawEvents(opening?.received?.[0]?.events.slice(0, 3));

const SCRIPTS: Readonly<Record<string, Script>> = {
  'wire sample': {
    known: [polls('T1'), ...pushes(stateBefore ?? {}, ...callsBefore)],
    steps: [
      ["register ['all']", [registers(['all'])]],
      ['one batch: state and call', [{ kind: 'emit', events: rawEvents(holding?.received?.[0]?.events) }]],
      ['token update T2', [announces('T2')]],
      ["register ['bogus'] after unregister", [unregisters, registers(['bogus'])]],
    ],
  },
  'register twice': {
    known: KNOWN,
    steps: [
      ["register ['agent']", [registers(['agent'])]],
      ["register ['contacts'] again", [registers(['contacts'])]],
      ["register ['bogus'] again", [registers(['bogus'])]],
      ['push state', WORKING],
      ['unregister', [unregisters]],
      ['push state', WORKING],
      ['unregister again', [unregisters]],
      ["register ['contacts']", [registers(['contacts'])]],
    ],
  },
  'error then register': {
    known: KNOWN,
    steps: [
      ['register []', [registers([])]],
      ['push state', WORKING],
      ["register ['agent'] with no unregister between", [registers(['agent'])]],
    ],
  },
  'nothing known yet': {
    known: [],
    steps: [
      ["register ['all']", [registers(['all'])]],
      ['session starts', [polls('T1'), ...START]],
      ['first state', pushes('AgentState Available')],
    ],
  },
  'contacts and token known, agent state not': {
    known: [polls('T1'), ...pushes(...CALLS)],
    steps: [["register ['all']", [registers(['all'])]]],
  },
  'agent state known, no session': {
    known: pushes('AgentState Available'),
    steps: [
      ["register ['all']", [registers(['all'])]],
      ['token update', [announces('T1')]],
    ],
  },
  'only a work item': {
    known: pushes('AgentState Available', 'WorkItemContactEvent ContactID="321"'),
    steps: [
      ["register ['all']", [registers(['all'])]],
      ["['contact'] 321 instead", [unregisters, registers(['contact'], 321)]],
    ],
  },
  'events pushed before registration': {
    known: [],
    steps: [
      ['push leg, settings and state', pushes('AgentLeg', 'MchAgentSettingsChangeEvent', 'AgentState Available')],
      ["register ['all']", [registers(['all'])]],
    ],
  },
  'session token': {
    known: KNOWN,
    steps: [
      ["register ['sessioninfo']", [registers(['sessioninfo'])]],
      ['a poll brings token T2', [polls('T2')]],
      ['the session starts again', START],
      ['the session ends', pushes('AgentSessionEnd')],
      ['token update without a session', [announces('T3')]],
    ],
  },
  commands: {
    known: pushes('AgentState Available'),
    steps: [
      ...['AnswerEvent', 'RefuseEvent', 'HoldEvent', 'MuteEvent', 'MaskEvent', 'RecordEvent', 'HangupEvent'].map(
        command,
      ),
      ...['muteEvent', 'HangUpEvent'].map(command),
      [
        'ContactCardData, not registered',
        [says({ messageType: 'ContactCardData', contactCardData: { name: 'Ada', userImg: '' } })],
      ],
      command('Loaded'),
      ["register ['agent']", [registers(['agent'])]],
      ['MuteEvent with a contactId, registered', [says({ messageType: 'MuteEvent', contactId: 123 })]],
    ],
  },
  'reload, no unregister': {
    known: KNOWN,
    steps: [
      ["register ['agent']", [registers(['agent'])]],
      ['reload', []],
      ['push state (the new page has not registered)', WORKING],
      ["register ['sessioninfo'] from the new page", [registers(['sessioninfo'])]],
      ['push state', pushes('AgentState Available')],
      ['unregister, register from the new page', [unregisters, registers(['sessioninfo'])]],
    ],
  },
  'unregister on pagehide: location.reload()': leaving('location.reload()'),
  'unregister on pagehide: same page again': leaving('same page again'),
  'unregister on pagehide: same origin': leaving('same origin'),
  'unregister on pagehide: other origin': leaving('other origin'),
  'unregister on pagehide: about:blank': leaving('about:blank', 'no page'),
  'unregister on pagehide: iframe removed': leaving('iframe removed', 'no page', [
    { kind: 'window-gone', windowId: 'main' },
  ]),
  'unregister on beforeunload: location.reload()': {
    known: KNOWN,
    steps: [
      ["register ['all'], unregister on beforeunload", [registers(['all'])]],
      ['location.reload()', [unregisters]],
      ["register ['agent']", [registers(['agent'])]],
    ],
  },
  'popup with window.opener': {
    known: KNOWN,
    steps: [
      ["register ['agent']", [registers(['agent'])]],
      ['reload', []],
      ["register ['agent'] again", [registers(['agent'])]],
      ['push state', WORKING],
    ],
  },
};

function command(messageType: string): Script['steps'][number] {
  return [`${messageType}, not registered`, [says({ messageType })]];
}

/** A page that says goodbye on `pagehide`, and what comes into its window after it. */
function leaving(
  how: string,
  then: 'a page' | 'no page' = 'a page',
  by: readonly HostInput[] = [GOODBYE_FROM_NOWHERE],
) {
  return {
    known: KNOWN,
    steps: [
      ["register ['all'], unregister on pagehide", [registers(['all'])]],
      [how, by],
      ['push state', WORKING],
      ["register ['agent'] if there is still a page", then === 'a page' ? [registers(['agent'])] : []],
    ],
  } satisfies Script;
}

function rawEvents(events: readonly unknown[] = []): readonly object[] {
  return events as readonly object[];
}

it('every recorded scenario is played here', () => {
  expect(Object.keys(SCRIPTS)).toEqual(Object.keys(SCENARIOS));
});

describe.each(Object.entries(SCRIPTS))('%s', (name, { known, steps }) => {
  const recorded = SCENARIOS[name] ?? [];

  it('has the steps of the recording', () => {
    expect(steps.map(([title]) => title)).toEqual(recorded.map(({ step }) => step));
  });

  it('answers every step as recorded', () => {
    let state = deskAfter('cxone-agent', known);
    steps.forEach(([title, inputs], at) => {
      const so = run(state, inputs);
      state = so.state;
      const { received, host, subscribers } = recorded[at] ?? {};
      const form = name === 'wire sample' ? 'raw' : 'labels';
      // A page that is not there receives nothing, whatever is posted.
      const answer = received === undefined ? {} : { received: asRecorded(so.outputs, form) };
      const expected = received === undefined ? {} : { received };
      expect({ title, ...answer, host: hostLines(so.outputs), subscribers: subscriberLines(state) }).toEqual({
        title,
        ...expected,
        host,
        subscribers,
      });
    });
  });
});
