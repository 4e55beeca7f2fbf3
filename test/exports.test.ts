import * as entry from 'rx-max';

// What a user can reach is a promise: a name comes or goes here by intent, in the same commit as the changelog says so.
it('the entry rx-max exports these names and no others', () => {
  expect(Object.keys(entry).sort()).toEqual([
    'MaxError',
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
    'decodeBatch',
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
