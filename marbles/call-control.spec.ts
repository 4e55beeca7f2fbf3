import { type CallControl, callControl, connectMax, type Max, type MaxOptions } from 'rx-max';
import { map, type Observable } from 'rxjs';

import { ack, call, contact, max, mute, offer, state } from './legend';
import { marbles, ORIGIN, type StagePort } from './stage';

/*
 * The agent is on call 42, or it rings. In the row of a wish, `v` says that it came true; its errors are compared by their code.
 * Letters of what is posted, besides the registration: A AnswerEvent, F RefuseEvent, H HoldEvent, M MuteEvent, K MaskEvent,
 * L RecordEvent, B HangupEvent.
 */
const TRUE = { v: 'true' };

const COMMANDS = {
  A: `AnswerEvent → ${ORIGIN}`,
  F: `RefuseEvent → ${ORIGIN}`,
  H: `HoldEvent → ${ORIGIN}`,
  M: `MuteEvent → ${ORIGIN}`,
  K: `MaskEvent → ${ORIGIN}`,
  L: `RecordEvent → ${ORIGIN}`,
  B: `HangupEvent → ${ORIGIN}`,
};

const onCall = max(ack(), state('InboundContact'), call('42', 'Active'));
const onHold = max(ack(), state('InboundContact'), call('42', 'Holding'));
const ringing = max(ack(), state('Available'), call('42', 'Incoming'));

/** A connection that its app listens to, so that the page is registered. */
function listening(port: StagePort, options: MaxOptions = {}): { readonly page: Max; readonly control: CallControl } {
  const page = connectMax({ ...options, port });
  page.batches$.subscribe();
  return { page, control: callControl(page) };
}

/** What came of a wish, in words. */
function outcome(wish$: Observable<void>): Observable<string> {
  return wish$.pipe(map(() => 'true'));
}

describe('a wish', () => {
  it(
    'posts the command, and comes true when the host shows it',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x------h---', { x: onCall, h: max(call('42', 'Holding')) });
      const { control } = listening(desk);
      const wish = listener('-----^-------', outcome(control.hold('42')));
      app(wish, '           ---------(v|)', TRUE);
      posted(desk, '        (ur)-H-------', COMMANDS);
    }),
  );

  it(
    'that is true already completes without a post',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x--------', { x: onHold });
      const { control } = listening(desk);
      const wish = listener('-----^-----', outcome(control.hold(42)));
      app(wish, '           -----(v|)--', TRUE);
      posted(desk, '        (ur)-------', COMMANDS);
    }),
  );

  it(
    'is cold: nothing is posted before somebody subscribes, and each subscription is a wish of its own',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('    --x----h----a--------h--', {
        x: onCall,
        h: max(call('42', 'Holding')),
        a: max(call('42', 'Active')),
      });
      const { control } = listening(desk);
      const hold$ = outcome(control.hold('42'));
      const first = listener(' ----^--------------------', hold$);
      const second = listener('----------------^--------', hold$);
      app(first, '           -------(v|)--------------', TRUE);
      app(second, '          ---------------------(v|)', { ...TRUE });
      posted(desk, '         (ur)H-----------H--------', COMMANDS);
    }),
  );
});

describe('what each wish posts, and what makes it true', () => {
  it(
    'answer: the contact is live, and rings no longer',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x------a---', { x: ringing, a: max(call('42', 'Active')) });
      const { control } = listening(desk);
      const wish = listener('-----^-------', outcome(control.answer('42')));
      app(wish, '           ---------(v|)', TRUE);
      posted(desk, '        (ur)-A-------', COMMANDS);
    }),
  );

  it(
    'refuse: the contact is gone',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x------d---', { x: ringing, d: max(call('42', 'Disconnected', 'True')) });
      const { control } = listening(desk);
      const wish = listener('-----^-------', outcome(control.refuse('42')));
      app(wish, '           ---------(v|)', TRUE);
      posted(desk, '        (ur)-F-------', COMMANDS);
    }),
  );

  it(
    'resume: the call is not on hold',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x------a---', { x: onHold, a: max(call('42', 'Active')) });
      const { control } = listening(desk);
      const wish = listener('-----^-------', outcome(control.resume('42')));
      app(wish, '           ---------(v|)', TRUE);
      posted(desk, '        (ur)-H-------', COMMANDS);
    }),
  );

  it(
    'mask, then unmask: the call is masked, and then not',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x------k-------a---', {
        x: onCall,
        k: max(call('42', 'Masking')),
        a: max(call('42', 'Active')),
      });
      const { control } = listening(desk);
      const on = listener('  -----^---------------', outcome(control.mask('42')));
      const off = listener(' --------------^------', outcome(control.unmask('42')));
      app(on, '             ---------(v|)--------', TRUE);
      app(off, '            -----------------(v|)', { ...TRUE });
      posted(desk, '        (ur)-K--------K------', COMMANDS);
    }),
  );

  it(
    'mute, then unmute: the agent is muted, and then not',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x------m-------u---', {
        x: max(ack(), state('InboundContact'), call('42', 'Active'), mute('False')),
        m: max(mute('True')),
        u: max(mute('False')),
      });
      const { control } = listening(desk);
      const on = listener('  -----^---------------', outcome(control.mute()));
      const off = listener(' --------------^------', outcome(control.unmute()));
      app(on, '             ---------(v|)--------', TRUE);
      app(off, '            -----------------(v|)', { ...TRUE });
      posted(desk, '        (ur)-M--------M------', COMMANDS);
    }),
  );

  it(
    'record: the call is being recorded; what is recorded already is never asked for again, for that might stop it',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('     --x------l---------', {
        x: onCall,
        l: max(call('42', 'Active', 'False', { IsLogging: 'True' })),
      });
      const { control } = listening(desk);
      const wish = listener('  -----^-------------', outcome(control.record('42')));
      const again = listener(' ------------^------', outcome(control.record('42')));
      app(wish, '             ---------(v|)------', TRUE);
      app(again, '            ------------(v|)---', { ...TRUE });
      posted(desk, '          (ur)-L-------------', COMMANDS);
    }),
  );

  it(
    'hangup: the call is disconnected, after-call work or not',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('     --x------d---------', { x: onCall, d: max(call('42', 'Disconnected')) });
      const { control } = listening(desk);
      const wish = listener('  -----^-------------', outcome(control.hangup('42')));
      const again = listener(' ------------^------', outcome(control.hangup('42')));
      app(wish, '             ---------(v|)------', TRUE);
      app(again, '            ------------(v|)---', { ...TRUE });
      posted(desk, '          (ur)-B-------------', COMMANDS);
    }),
  );
});

describe('a wish that the host could misunderstand is refused as ambiguous, and nothing is posted', () => {
  it(
    'with a second live call',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x-------', {
        x: max(ack(), state('OutboundConsult'), call('42', 'Active'), call('43', 'Dialing')),
      });
      const { control } = listening(desk);
      const wish = listener('-----^----', outcome(control.hold('42')));
      app(wish, '           -----#----', {}, 'ambiguous-contact');
      posted(desk, '        (ur)------');
    }),
  );

  it(
    'where the one live call is another',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x-------', { x: onCall });
      const { control } = listening(desk);
      const wish = listener('-----^----', outcome(control.hold('43')));
      app(wish, '           -----#----', {}, 'ambiguous-contact');
      posted(desk, '        (ur)------');
    }),
  );

  it(
    'where nothing rings, nor is live',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('     --x-------', { x: max(ack(), state('Available'), mute('False')) });
      const { control } = listening(desk);
      const answer = listener('-----^----', outcome(control.answer('42')));
      const mutes = listener(' ------^---', outcome(control.mute()));
      app(answer, '           -----#----', {}, 'ambiguous-contact');
      app(mutes, '            ------#---', {}, 'ambiguous-contact');
      posted(desk, '          (ur)------');
    }),
  );

  it(
    'where a contact of another channel rings too: answering acts on every card',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x-------', {
        x: max(ack(), state('Available'), call('42', 'Incoming'), contact('ChatContactEvent', '43', 'Incoming')),
      });
      const { control } = listening(desk);
      const wish = listener('-----^----', outcome(control.answer('42')));
      app(wish, '           -----#----', {}, 'ambiguous-contact');
      posted(desk, '        (ur)------');
    }),
  );

  it(
    'but a live chat is no live call, nor is a call in after-call work, and an offer that lapsed does not ring',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('    --x---- 1s --------', {
        x: max(
          ack(),
          state('Available'),
          call('42', 'Active'),
          call('43', 'Disconnected'),
          contact('ChatContactEvent', '44', 'Active'),
          contact('EmailContactEvent', '45', 'Incoming'),
          offer('46', '1'),
        ),
      });
      const { control } = listening(desk);
      const hold = listener('  ------- 1s ^!------', outcome(control.hold('42')));
      const answer = listener('------- 1s --^!----', outcome(control.answer('45')));
      app(hold, '              ------- 1s --------', TRUE);
      app(answer, '            ------- 1s --------', TRUE);
      posted(desk, '         (ur)--- 1s H-A-----', COMMANDS);
    }),
  );

  it(
    'under a narrower request that goes to the host exactly as it is',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x-------', { x: onCall });
      const { control } = listening(desk, { exact: true, subscriptionTypes: ['agent'] });
      const wish = listener('-----^----', outcome(control.hold('42')));
      app(wish, '           -----#----', {}, 'ambiguous-contact');
      posted(desk, '        (ur)------', { r: 'Register agent → *' });
    }),
  );
});

describe('a wish on what is unknown', () => {
  it(
    'is refused after a bare acknowledgement',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x-------', { x: max(ack()) });
      const { control } = listening(desk);
      const wish = listener('-----^----', outcome(control.hangup('42')));
      app(wish, '           -----#----', {}, 'state-unknown');
      posted(desk, '        (ur)------');
    }),
  );

  it(
    'is refused for a mute that the host has not told of: a toggle might do the opposite',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x-------', { x: onCall });
      const { control } = listening(desk);
      const wish = listener('-----^----', outcome(control.mute()));
      app(wish, '           -----#----', {}, 'state-unknown');
      posted(desk, '        (ur)------');
    }),
  );

  it(
    'fails before the host is known, and nothing is queued',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   -----x----', { x: onCall });
      const { control } = listening(desk);
      const wish = listener('---^------', outcome(control.hold('42')));
      app(wish, '           ---#------', {}, 'not-connected');
      posted(desk, '        (ur)------');
    }),
  );
});

describe('a wish that does not come true', () => {
  it(
    'times out ten seconds after its post',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x--a-- 20s -', { x: onCall, a: max(mute('False')) });
      const { control } = listening(desk);
      const wish = listener('-----^-- 20s -', outcome(control.hold('42')));
      app(wish, '           ----- 10s #', {}, 'command-timeout');
      posted(desk, '        (ur)-H--', COMMANDS);
    }),
  );

  it(
    'fails when the host is gone',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x-------|', { x: onCall });
      const { control } = listening(desk);
      const wish = listener('-----^-----', outcome(control.hold('42')));
      app(wish, '           ----------#', {}, 'not-connected');
      posted(desk, '        (ur)-H-----', COMMANDS);
    }),
  );

  it(
    'is left by unsubscribing, which takes nothing back',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x-------h---', { x: onCall, h: max(call('42', 'Holding')) });
      const { control } = listening(desk);
      const wish = listener('-----^--!-----', outcome(control.hold('42')));
      app(wish, '           --------------', TRUE);
      posted(desk, '        (ur)-H--------', COMMANDS);
    }),
  );
});

describe('wishes of a connection are served one after another', () => {
  it(
    'the second is judged by what came of the first',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('     --x-------h-----a---', {
        x: onCall,
        h: max(call('42', 'Holding')),
        a: max(call('42', 'Active')),
      });
      const { page, control } = listening(desk);
      const hold = listener('  -----^--------------', outcome(control.hold('42')));
      const resume = listener('------^-------------', outcome(callControl(page).resume('42')));
      app(hold, '             ----------(v|)------', TRUE);
      app(resume, '           ----------------(v|)', { ...TRUE });
      posted(desk, '          (ur)-H----H---------', COMMANDS);
    }),
  );

  it(
    'who leaves the line has no turn, and the others do not wait for it',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('     --x-------h-----a---', {
        x: onCall,
        h: max(call('42', 'Holding')),
        a: max(call('42', 'Active')),
      });
      const { control } = listening(desk);
      const hold = listener('  -----^--------------', outcome(control.hold('42')));
      const mask = listener('  ------^-!-----------', outcome(control.mask('42')));
      const resume = listener('-------^------------', outcome(control.resume('42')));
      app(hold, '             ----------(v|)------', TRUE);
      app(mask, '             --------------------', TRUE);
      app(resume, '           ----------------(v|)', { ...TRUE });
      posted(desk, '          (ur)-H----H---------', COMMANDS);
    }),
  );

  it(
    'one that fails does not stop the next',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('     --x--------h---', { x: onCall, h: max(call('42', 'Holding')) });
      const { control } = listening(desk);
      const other = listener(' -----^---------', outcome(control.hold('43')));
      const hold = listener('  ------^--------', outcome(control.hold('42')));
      app(other, '            -----#---------', {}, 'ambiguous-contact');
      app(hold, '             -----------(v|)', TRUE);
      posted(desk, '          (ur)--H--------', COMMANDS);
    }),
  );
});

describe('a wish is judged by all that the host shows', () => {
  it(
    'and widens a narrower request while it waits',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('   --x--------y--h---', {
        x: max(ack(), state('InboundContact')),
        y: onCall,
        h: max(call('42', 'Holding')),
      });
      const { page, control } = listening(desk, { subscriptionTypes: ['agent'] });
      app(page.batches$, '  --x---------------', { x: 'live: ack OK, state InboundContact' });
      const wish = listener('-----^------------', outcome(control.hold('42')));
      app(wish, '           --------------(v|)', TRUE);
      posted(desk, '        (ar)-(UR)--H------', { ...COMMANDS, a: 'Unregister → *', r: 'Register agent → *' });
    }),
  );

  it(
    'and is refused as unknown if the host does not tell it within ten seconds',
    marbles(({ host, listener, app, posted }) => {
      const desk = host('      --x--- 11s -', { x: max(ack(), state('InboundContact')) });
      const page = connectMax({ port: desk, subscriptionTypes: ['agent'], ackTimeout: 60_000 });
      const listens = listener('^----- 11s !', page.batches$);
      const wish = listener('   -----^ 11s -', outcome(callControl(page).hold('42')));
      app(listens, '           --x--- 11s -', { x: 'live: ack OK, state InboundContact' });
      app(wish, '              ----- 10s #', {}, 'state-unknown');
      posted(desk, '           (ar)-(UR) 10997ms U', { a: 'Unregister → *', r: 'Register agent → *' });
    }),
  );
});
