import { connectMax } from 'rx-max';

import { unavailableOnCall } from '../../docs/cookbook/unavailable-on-call';
import { ack, call, contact, max, state } from '../legend';
import { marbles } from '../stage';

const LUNCH = { CurrentOutReason: 'Lunch' };
const LATER = { NextStates: [{ State: 'Unavailable', OutReason: 'Lunch' }], NextIsAcw: 'False' };

const WORDS = {
  n: null,
  w: { begins: 'now', reason: 'Lunch' },
  l: { begins: 'after the call', reason: 'Lunch' },
};

const onCall = max(ack(), state('InboundContact'), call('42', 'Active'));

describe('a warning of being unavailable during a call', () => {
  it(
    'comes when the agent asks for it, and goes with the call',
    marbles(({ host, app }) => {
      const desk = host('                       --x--l--d--e--', {
        x: onCall,
        l: max(state('InboundContact', LATER)),
        d: max(call('42', 'Disconnected'), state('Unavailable', { IsAcw: 'True', ...LATER })),
        e: max(call('42', 'Disconnected', 'True'), state('Unavailable', LUNCH)),
      });
      app(unavailableOnCall(connectMax({ port: desk })), '--n--l--n-----', WORDS);
    }),
  );

  it(
    'comes at once where the agent is unavailable already, and goes when that ends',
    marbles(({ host, app }) => {
      const desk = host('                       --x--h--w--a--', {
        x: onCall,
        h: max(call('42', 'Holding')),
        w: max(state('Unavailable', LUNCH)),
        a: max(state('InboundContact')),
      });
      app(unavailableOnCall(connectMax({ port: desk })), '--n-----w--n--', WORDS);
    }),
  );

  it(
    'does not come for after-call work, while another call is on the line, either as it is or as it is queued',
    marbles(({ host, app }) => {
      const desk = host('                       --x--q--d--', {
        x: max(ack(), state('InboundContact'), call('42', 'Active'), call('43', 'Holding')),
        q: max(state('InboundContact', { ...LATER, NextIsAcw: 'True' })),
        d: max(call('42', 'Disconnected'), state('Unavailable', { IsAcw: 'True' })),
      });
      app(unavailableOnCall(connectMax({ port: desk })), '--n--------', WORDS);
    }),
  );

  it(
    'does not come for a call that is refused or a chat, in whatever order they are told',
    marbles(({ host, app }) => {
      const desk = host('                       --x--r--u--d--', {
        x: max(ack(), state('Available'), contact('ChatContactEvent', '44', 'Active')),
        r: max(call('42', 'Incoming'), state('InboundContact')),
        u: max(state('Unavailable', { CurrentOutReason: 'Refused' })),
        d: max(call('42', 'Disconnected', 'True')),
      });
      app(unavailableOnCall(connectMax({ port: desk })), '--n-----------', WORDS);
    }),
  );

  it(
    'judges by the whole batch: a call that ends as the agent leaves is no reason',
    marbles(({ host, app }) => {
      const desk = host('                       --x--d--', {
        x: onCall,
        d: max(state('Unavailable', LUNCH), call('42', 'Disconnected', 'True')),
      });
      app(unavailableOnCall(connectMax({ port: desk })), '--n-----', WORDS);
    }),
  );

  it(
    'fails with the connection',
    marbles(({ host, app }) => {
      const desk = host('                       --x--', { x: max(ack('ERROR')) });
      app(unavailableOnCall(connectMax({ port: desk })), '--#--', {}, 'subscription-rejected');
    }),
  );

  it(
    'listens no more after its listener has left',
    marbles(({ host, listener, app, posted, listening }) => {
      const desk = host('    --x--l--e', { x: onCall, l: max(state('InboundContact', LATER)), e: onCall });
      const crm = connectMax({ port: desk });
      const gone = listener('^------!-', unavailableOnCall(crm));
      app(gone, '            --n--l---', WORDS);
      posted(desk, '         (ur)---U-');
      listening(desk, '      ^------!-');
    }),
  );

  it(
    'that begins late begins with what is now',
    marbles(({ host, listener, app }) => {
      const desk = host('    --x--l-----', { x: onCall, l: max(state('InboundContact', LATER)) });
      const crm = connectMax({ port: desk });
      crm.batches$.subscribe();
      const late = listener('-------^---', unavailableOnCall(crm));
      app(late, '            -------l---', WORDS);
    }),
  );

  it(
    'after the page came back does not come again',
    marbles(({ host, page, app }) => {
      const desk = host('                       --x--l--------y--', {
        x: onCall,
        l: max(state('InboundContact', LATER)),
        y: max(ack(), state('InboundContact', LATER), call('42', 'Holding')),
      });
      page(desk, '                              --------b--------');
      app(unavailableOnCall(connectMax({ port: desk })), '--n--l-----------', WORDS);
    }),
  );
});
