import { buildSync } from 'esbuild';
import { join } from 'node:path';
import * as entry from 'rx-max';
import * as inspector from 'rx-max/inspector';
import * as testing from 'rx-max/testing';
import * as jestBinding from 'rx-max/testing/jest';

// What a user can reach is a promise: a name comes or goes here by intent, in the same commit as the changelog says so.
it('the entry rx-max exports these names and no others', () => {
  expect(Object.keys(entry).sort()).toEqual([
    'MaxError',
    'NICE_DOMAINS',
    'acknowledged',
    'agentLeg$',
    'agentState$',
    'agentTransitions',
    'byMessageType',
    'callControl',
    'connectMax',
    'contact$',
    'contactTransitions',
    'contacts$',
    'contactsEnded',
    'currentWindowPort',
    'decodeBatch',
    'drift$',
    'eachContact',
    'encodeEvent',
    'events',
    'forContact',
    'fromMaxWindow',
    'heldLongerThan',
    'muted$',
    'sessionToken$',
  ]);
});

it('the entry rx-max/testing exports these names and no others', () => {
  expect(Object.keys(testing).sort()).toEqual([
    'FAULTS',
    'SCENARIOS',
    'acknowledge',
    'agentAssist',
    'agentLeg',
    'agentSessionEnd',
    'agentSessionStart',
    'agentState',
    'agentWorkflowConfiguration',
    'callContact',
    'chatContact',
    'checkRule',
    'compileLanes',
    'conference',
    'customEvent',
    'digitalContact',
    'emailContact',
    'event',
    'fakeMax',
    'fromCxa',
    'fromMax',
    'hostMessage',
    'hoursOfOperation',
    'indicator',
    'initialHost',
    'legalActions',
    'marbles',
    'mchAgentSettingsChange',
    'mute',
    'naturalCallingSkillList',
    'networkOffline',
    'openContacts',
    'pageOpen',
    'popUrl',
    'promiseKeeper',
    'promiseKeeperStatus',
    'remoteAgentSessionEnd',
    'runApp',
    'scenarioNamed',
    'sessionInfo',
    'sessionStartFailed',
    'smartReachValidation',
    'step',
    'supervisorContact',
    'supervisorMonitor',
    'unknownEvent',
    'updateNotice',
    'voiceMailContact',
    'voiceMailPlayBack',
    'wakeAt',
    'wireOf',
    'words',
    'workItemContact',
  ]);
});

it('the binding of a runner exports marbles alone', () => {
  expect(Object.keys(jestBinding)).toEqual(['marbles']);
});

it('the entry rx-max/inspector exports these names and no others', () => {
  expect(Object.keys(inspector).sort()).toEqual([
    'attachInspector',
    'connectionEntry',
    'entriesOf',
    'postEntry',
    'rejectionEntry',
    'sizeOf',
    'tokensOf',
    'watchInspector',
    'withoutToken',
  ]);
});

// What follows is no module that Jest can load; a bundler tells its names as well.
it('the entry rx-max/inspector/view exports these names and no others', () => {
  expect(namesOf('inspector/view')).toEqual(['showInspector', 'showLanes']);
});

it('the entry rx-max/angular exports these names and no others', () => {
  expect(namesOf('angular')).toEqual([
    'injectAgentState',
    'injectCallControl',
    'injectConnection',
    'injectContact',
    'injectContacts',
    'injectMax',
    'injectRecorder',
    'injectSessionToken',
    'onMaxEvent',
    'provideMax',
    'withInspector',
    'withMessageCoalescing',
    'withRecorder',
    'withSimulator',
  ]);
});

it('the entry rx-max/angular/testing exports these names and no others', () => {
  expect(namesOf('angular/testing')).toEqual(['injectFakeMax', 'provideMaxTesting']);
});

function namesOf(entry: string): readonly string[] {
  const { metafile } = buildSync({
    entryPoints: [join(__dirname, '../src', entry, 'index.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    outdir: 'nowhere',
    external: ['rx-max', 'rxjs', 'lit-html', '@angular/core'],
  });
  return Object.values(metafile.outputs)
    .flatMap(({ exports }) => exports)
    .sort();
}
