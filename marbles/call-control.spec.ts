import { type CallControl, callControl, connectMax, type Max } from 'rx-max';
import { acknowledge, agentState, callContact, fromMax } from 'rx-max/testing';
import { marbles } from 'rx-max/testing/jest';
import { map, type Observable } from 'rxjs';

/*
 * The agent is on call 42, or it rings. Lanes of the agent: A available, i on a call, m muted, u not muted; of a contact: r it
 * rings, a it is active, h on hold, k masked, d disconnected with after-call work to come, x ended. In the row of a wish, `v`
 * says that it came true; its errors are compared by their code.
 */
const TRUE = { v: 'true' };

const ACK_OK = acknowledge();
const INBOUND_CONTACT = agentState({ currentState: 'InboundContact' });
const CALL_42_ACTIVE = callContact({ contactId: '42', status: 'Active' });

/** The letters of what is posted, besides the registration. */
function commandsTo(origin: string) {
  return {
    A: `AnswerEvent → ${origin}`,
    F: `RefuseEvent → ${origin}`,
    H: `HoldEvent → ${origin}`,
    M: `MuteEvent → ${origin}`,
    K: `MaskEvent → ${origin}`,
    L: `RecordEvent → ${origin}`,
    B: `HangupEvent → ${origin}`,
  };
}

/** The wishes of a connection that its app listens to, so that the page is registered. */
function controlOf(max: Max): CallControl {
  max.batches$.subscribe();
  return callControl(max);
}

/** What came of a wish, in words. */
function outcome(wish$: Observable<void>): Observable<string> {
  return wish$.pipe(map(() => 'true'));
}

describe('a wish', () => {
  it(
    'posts the command, and comes true when the host shows it',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                i------------');
      contact('42', '        a--------h---');
      const wish = listener('-----^-------', outcome(control.hold('42')));
      app(wish, '            ---------(v|)', TRUE);
      posted('               (ur)-H-------', commandsTo(origin));
    }),
  );

  it(
    'that is true already completes without a post',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                i----------');
      contact('42', '        h----------');
      const wish = listener('-----^-----', outcome(control.hold(42)));
      app(wish, '            -----(v|)--', TRUE);
      posted('               (ur)-------', commandsTo(origin));
    }),
  );

  it(
    'is cold: nothing is posted before somebody subscribes, and each subscription is a wish of its own',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                  i------------------------');
      contact('42', '          a------h----a--------h---');
      const hold$ = outcome(control.hold('42'));
      const first = listener(' ----^--------------------', hold$);
      const second = listener('----------------^--------', hold$);
      app(first, '             -------(v|)--------------', TRUE);
      app(second, '            ---------------------(v|)', TRUE);
      posted('                 (ur)H-----------H--------', commandsTo(origin));
    }),
  );
});

describe('what each wish posts, and what makes it true', () => {
  it(
    'answer: the contact is live, and rings no longer',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                A------------');
      contact('42', '        r--------a---');
      const wish = listener('-----^-------', outcome(control.answer('42')));
      app(wish, '            ---------(v|)', TRUE);
      posted('               (ur)-A-------', commandsTo(origin));
    }),
  );

  it(
    'refuse: the contact is gone',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                A------------');
      contact('42', '        r--------x---');
      const wish = listener('-----^-------', outcome(control.refuse('42')));
      app(wish, '            ---------(v|)', TRUE);
      posted('               (ur)-F-------', commandsTo(origin));
    }),
  );

  it(
    'resume: the call is not on hold',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                i------------');
      contact('42', '        h--------a---');
      const wish = listener('-----^-------', outcome(control.resume('42')));
      app(wish, '            ---------(v|)', TRUE);
      posted('               (ur)-H-------', commandsTo(origin));
    }),
  );

  it(
    'mask, then unmask: the call is masked, and then not',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('               i--------------------');
      contact('42', '       a--------k-------a---');
      const on = listener(' -----^---------------', outcome(control.mask('42')));
      const off = listener('--------------^------', outcome(control.unmask('42')));
      app(on, '             ---------(v|)--------', TRUE);
      app(off, '            -----------------(v|)', TRUE);
      posted('              (ur)-K--------K------', commandsTo(origin));
    }),
  );

  it(
    'mute, then unmute: the agent is muted, and then not',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('               i--u-----m-------u---');
      contact('42', '       a--------------------');
      const on = listener(' -----^---------------', outcome(control.mute()));
      const off = listener('--------------^------', outcome(control.unmute()));
      app(on, '             ---------(v|)--------', TRUE);
      app(off, '            -----------------(v|)', TRUE);
      posted('              (ur)-M--------M------', commandsTo(origin));
    }),
  );

  it(
    'record: the call is being recorded; what is recorded already is never asked for again, for that might stop it',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                 i-------------------');
      contact('42', '         a--------l---------', {
        legend: { l: { status: 'Active', isLogging: true, finalState: false } },
      });
      const wish = listener(' -----^-------------', outcome(control.record('42')));
      const again = listener('------------^------', outcome(control.record('42')));
      app(wish, '             ---------(v|)------', TRUE);
      app(again, '            ------------(v|)---', TRUE);
      posted('                (ur)-L-------------', commandsTo(origin));
    }),
  );

  it(
    'hangup: the call is disconnected, after-call work or not',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                 i-------------------');
      contact('42', '         a--------d---------');
      const wish = listener(' -----^-------------', outcome(control.hangup('42')));
      const again = listener('------------^------', outcome(control.hangup('42')));
      app(wish, '             ---------(v|)------', TRUE);
      app(again, '            ------------(v|)---', TRUE);
      posted('                (ur)-B-------------', commandsTo(origin));
    }),
  );
});

describe('a wish that the host could misunderstand is refused as ambiguous, and nothing is posted', () => {
  it(
    'with a second live call',
    marbles(({ max, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                C---------');
      contact('42', '        a---------');
      contact('43', '        D---------');
      const wish = listener('-----^----', outcome(control.hold('42')));
      app(wish, '            -----#----', {}, 'ambiguous-contact');
      posted('               (ur)------');
    }),
  );

  it(
    'where the one live call is another',
    marbles(({ max, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                i---------');
      contact('42', '        a---------');
      const wish = listener('-----^----', outcome(control.hold('43')));
      app(wish, '            -----#----', {}, 'ambiguous-contact');
      posted('               (ur)------');
    }),
  );

  it(
    'where nothing rings, nor is live',
    marbles(({ max, agent, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                  A--u------');
      const answer = listener('-----^----', outcome(control.answer('42')));
      const mutes = listener(' ------^---', outcome(control.mute()));
      app(answer, '            -----#----', {}, 'ambiguous-contact');
      app(mutes, '             ------#---', {}, 'ambiguous-contact');
      posted('                 (ur)------');
    }),
  );

  it(
    'where a contact of another channel rings too: answering acts on every card',
    marbles(({ max, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                A---------');
      contact('42', '        r---------');
      contact('43', '        --r-------', { channel: 'chat' });
      const wish = listener('-----^----', outcome(control.answer('42')));
      app(wish, '            -----#----', {}, 'ambiguous-contact');
      posted('               (ur)------');
    }),
  );

  it(
    'but a live chat is no live call, nor is a call in after-call work, and an offer that lapsed does not ring',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                  i------ 1s --------');
      contact('42', '          a------ 1s --------');
      contact('43', '          a-d---- 1s --------');
      contact('44', '          --a---- 1s --------', { channel: 'chat' });
      contact('45', '          --r---- 1s --------', { channel: 'email' });
      contact('46', '          --r---- 1s --------', { channel: 'digital', fields: { refusalTimeout: 1 } });
      const hold = listener('  ------- 1s ^!------', outcome(control.hold('42')));
      const answer = listener('------- 1s --^!----', outcome(control.answer('45')));
      app(hold, '              ------- 1s --------', TRUE);
      app(answer, '            ------- 1s --------', TRUE);
      posted('                 (ur)--- 1s H-A-----', commandsTo(origin));
    }),
  );

  it(
    'under a narrower request that goes to the host exactly as it is',
    marbles(({ port, agent, contact, listener, app, posted }) => {
      const max = connectMax({ port, exact: true, subscriptionTypes: ['agent'] });
      const control = controlOf(max);
      agent('                i---------');
      contact('42', '        a---------');
      const wish = listener('-----^----', outcome(control.hold('42')));
      app(wish, '            -----#----', {}, 'ambiguous-contact');
      posted('               (ur)------', { r: 'Register agent → *' });
    }),
  );
});

describe('a wish on what is unknown', () => {
  it(
    'is refused after a bare acknowledgement',
    marbles(({ max, host, listener, app, posted }) => {
      const control = controlOf(max);
      host('                 --x-------', { x: fromMax(ACK_OK) });
      const wish = listener('-----^----', outcome(control.hangup('42')));
      app(wish, '            -----#----', {}, 'state-unknown');
      posted('               (ur)------');
    }),
  );

  it(
    'is refused for a mute that the host has not told of: a toggle might do the opposite',
    marbles(({ max, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                i---------');
      contact('42', '        a---------');
      const wish = listener('-----^----', outcome(control.mute()));
      app(wish, '            -----#----', {}, 'state-unknown');
      posted('               (ur)------');
    }),
  );

  it(
    'fails before the host is known, and nothing is queued',
    marbles(({ max, host, listener, app, posted }) => {
      const control = controlOf(max);
      host('                 -----x----', { x: fromMax(ACK_OK, INBOUND_CONTACT, CALL_42_ACTIVE) });
      const wish = listener('---^------', outcome(control.hold('42')));
      app(wish, '            ---#------', {}, 'not-connected');
      posted('               (ur)------');
    }),
  );
});

describe('a wish that does not come true', () => {
  it(
    'times out ten seconds after its post',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                i----u-- 20s -');
      contact('42', '        a------- 20s -');
      const wish = listener('-----^-- 20s -', outcome(control.hold('42')));
      app(wish, '            ----- 10s #', {}, 'command-timeout');
      posted('               (ur)-H--', commandsTo(origin));
    }),
  );

  it(
    'fails when the host is gone',
    marbles(({ max, origin, host, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                i----------');
      contact('42', '        a----------');
      host('                 ----------|');
      const wish = listener('-----^-----', outcome(control.hold('42')));
      app(wish, '            ----------#', {}, 'not-connected');
      posted('               (ur)-H-----', commandsTo(origin));
    }),
  );

  it(
    'is left by unsubscribing, which takes nothing back',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                i-------------');
      contact('42', '        a---------h---');
      const wish = listener('-----^--!-----', outcome(control.hold('42')));
      app(wish, '            --------------', TRUE);
      posted('               (ur)-H--------', commandsTo(origin));
    }),
  );
});

describe('wishes of a connection are served one after another', () => {
  it(
    'the second is judged by what came of the first',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                  i-------------------');
      contact('42', '          a---------h-----a---');
      const hold = listener('  -----^--------------', outcome(control.hold('42')));
      const resume = listener('------^-------------', outcome(callControl(max).resume('42')));
      app(hold, '              ----------(v|)------', TRUE);
      app(resume, '            ----------------(v|)', TRUE);
      posted('                 (ur)-H----H---------', commandsTo(origin));
    }),
  );

  it(
    'who leaves the line has no turn, and the others do not wait for it',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                  i-------------------');
      contact('42', '          a---------h-----a---');
      const hold = listener('  -----^--------------', outcome(control.hold('42')));
      const mask = listener('  ------^-!-----------', outcome(control.mask('42')));
      const resume = listener('-------^------------', outcome(control.resume('42')));
      app(hold, '              ----------(v|)------', TRUE);
      app(mask, '              --------------------', TRUE);
      app(resume, '            ----------------(v|)', TRUE);
      posted('                 (ur)-H----H---------', commandsTo(origin));
    }),
  );

  it(
    'one that fails does not stop the next',
    marbles(({ max, origin, agent, contact, listener, app, posted }) => {
      const control = controlOf(max);
      agent('                 i-------------');
      contact('42', '         a----------h---');
      const other = listener('-----^---------', outcome(control.hold('43')));
      const hold = listener(' ------^--------', outcome(control.hold('42')));
      app(other, '            -----#---------', {}, 'ambiguous-contact');
      app(hold, '             -----------(v|)', TRUE);
      posted('                (ur)--H--------', commandsTo(origin));
    }),
  );
});

describe('a wish is judged by all that the host shows', () => {
  it(
    'and widens a narrower request while it waits',
    marbles(({ port, origin, host, listener, app, posted }) => {
      const max = connectMax({ port, subscriptionTypes: ['agent'] });
      const control = controlOf(max);
      host('                 --x--------y--h---', {
        x: fromMax(ACK_OK, INBOUND_CONTACT),
        y: fromMax(ACK_OK, INBOUND_CONTACT, CALL_42_ACTIVE),
        h: fromMax(callContact({ contactId: '42', status: 'Holding' })),
      });
      const wish = listener('-----^------------', outcome(control.hold('42')));
      app(max.batches$, '    --x---------------', { x: 'live: ack OK, state InboundContact' });
      app(wish, '            --------------(v|)', TRUE);
      posted('               (ar)-(UR)--H------', {
        ...commandsTo(origin),
        a: 'Unregister → *',
        r: 'Register agent → *',
      });
    }),
  );

  it(
    'and is refused as unknown if the host does not tell it within ten seconds',
    marbles(({ port, host, listener, app, posted }) => {
      const max = connectMax({ port, subscriptionTypes: ['agent'], ackTimeout: 60_000 });
      host('                    --x--- 11s -', { x: fromMax(ACK_OK, INBOUND_CONTACT) });
      const listens = listener('^----- 11s !', max.batches$);
      const wish = listener('   -----^ 11s -', outcome(callControl(max).hold('42')));
      app(listens, '            --x--- 11s -', { x: 'live: ack OK, state InboundContact' });
      app(wish, '               ----- 10s #', {}, 'state-unknown');
      posted('                  (ar)-(UR) 10997ms U', { a: 'Unregister → *', r: 'Register agent → *' });
    }),
  );
});
