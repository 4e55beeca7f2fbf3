import * as entry from 'rx-max/recording';

// What a user can reach is a promise: a name comes or goes here by intent, in the same commit as the changelog says so.
it('the entry rx-max/recording exports these names and no others', () => {
  expect(Object.keys(entry).sort()).toEqual([
    'cutRecording',
    'parseRecording',
    'record',
    'replay',
    'toJsonLines',
    'toMarbleSpec',
  ]);
});
