import { connectMax } from 'rx-max';
import { replay } from 'rx-max/recording';
import { FAULTS, type HostFault } from 'rx-max/testing';

import { fileOf, specOf } from '../../../src/simulator/page/model/recorded-texts';
import { createRecorder } from '../../../src/simulator/page/model/recorder';
import { PROFILES, sequencesOf, statesFrom, statesOf, tellAll, watch } from '../../recording/stage';
import { deskPort } from '../../scenarios/desk-port';
import { inVirtualTime } from '../model/stand';
import { toldIn } from '../told-in';
import { batchesIn, clock, HOUR, knownAfter, recordingOf, studio } from './studio';

const SECOND = 1000;

describe.each(PROFILES)('what was recorded says what the app saw, on %s', (profile) => {
  it.each(sequencesOf(profile))('%s', (_, sequence) => {
    const desk = deskPort(profile);
    let states: readonly string[] = [];
    const recorder = inVirtualTime(HOUR, () => {
      const made = createRecorder(clock, () => undefined);
      watch(desk.messages$, ({ data }) => {
        made.tell(data);
      });
      states = statesOf(connectMax({ port: desk }));
      made.start();
      tellAll(desk, sequence);
      return made;
    });
    expect(statesFrom(() => replay(recordingOf(recorder)))).toEqual(states);
    recorder.end();
  });

  it.each(Object.keys(FAULTS) as readonly HostFault[])('where the desktop has the fault %s', (fault) => {
    const { recorder, known } = inVirtualTime(HOUR, (at) => {
      const made = studio({ profile, faults: [fault] });
      const { recorder: recording, happens } = made;
      recording.start();
      at(20 * SECOND, () => happens({ kind: 'offer', channel: 'voice' }));
      at(25 * SECOND, () => happens({ kind: 'action', action: 'answer' }));
      at(30 * SECOND, () => happens({ kind: 'action', action: 'mute' }));
      at(35 * SECOND, () => happens({ kind: 'action', action: 'hold' }));
      at(40 * SECOND, () => happens({ kind: 'offer', channel: 'chat' }));
      return made;
    });
    // An app that is never answered knows nothing, and neither does the recording.
    if (fault === 'no-ack') {
      expect([known(), batchesIn(recordingOf(recorder))]).toEqual(['undefined |  | muted null', []]);
    } else {
      expect(known()).not.toBe('undefined |  | muted null');
      expect(knownAfter(recordingOf(recorder))).toBe(known());
    }
    recorder.end();
  });
});

describe('a recording', () => {
  it('begins with what the app knew, ends when it is stopped, and stays', () => {
    const { recorder } = inVirtualTime(HOUR, (at) => {
      const made = studio();
      at(SECOND, () => made.happens({ kind: 'offer', channel: 'voice' }));
      at(5 * SECOND, () => {
        expect(made.recorder.state()).toEqual({ is: 'off' });
        made.recorder.start();
        expect(made.recorder.state()).toEqual({ is: 'recording', since: 5 * SECOND, events: 0 });
      });
      at(6 * SECOND, () => made.happens({ kind: 'action', action: 'answer' }));
      at(7 * SECOND, () => {
        made.recorder.stop();
        made.recorder.stop();
      });
      at(8 * SECOND, () => made.happens({ kind: 'action', action: 'hold' }));
      return made;
    });
    const [opening = '', ...told] = batchesIn(recordingOf(recorder));
    expect(opening).toMatch(
      /^opening: ClientEventSubscriptionAcknowledge, AgentState InboundContact, .*CallContactEvent Incoming/,
    );
    expect(told.join()).toMatch(/^live: AgentLeg Active, CallContactEvent Active/);
    expect(told.join()).not.toContain('Holding');
    const state = recorder.state();
    expect(state).toMatchObject({ is: 'recorded', since: 5 * SECOND, until: 7 * SECOND, wasCutOff: false });
    expect(state.is === 'recorded' && state.events).toBe(told.flatMap((batch) => batch.split(', ')).length);
    expect(recordingOf(recorder).entries[0]).toMatchObject({ at: 0, entry: 'connection', status: 'registered' });
    recorder.end();
  });

  it('of a scenario that is chosen after the button is one of all of the scenario', () => {
    const { recorder, known } = inVirtualTime(HOUR, (at) => {
      const made = studio();
      at(SECOND, () => made.recorder.start());
      at(2 * SECOND, () => made.simulator.wish({ kind: 'settings', settings: { scenario: 'inbound-call' } }));
      return made;
    });
    expect(recorder.state()).toMatchObject({ is: 'recording', since: 2 * SECOND });
    expect(batchesIn(recordingOf(recorder))[0]).toMatch(/^live: ClientEventSubscriptionAcknowledge/);
    expect(knownAfter(recordingOf(recorder))).toBe(known());
    recorder.end();
  });

  it('ends where the app is loaded anew, if something was recorded; what the next document is told is another story', () => {
    const { recorder } = inVirtualTime(HOUR, (at) => {
      const made = studio();
      at(SECOND, () => made.recorder.start());
      at(2 * SECOND, () => made.happens({ kind: 'offer', channel: 'voice' }));
      at(3 * SECOND, () => made.simulator.wish({ kind: 'reload' }));
      at(4 * SECOND, () => made.happens({ kind: 'action', action: 'answer' }));
      return made;
    });
    expect(recorder.state()).toMatchObject({ is: 'recorded', until: 3 * SECOND, wasCutOff: true });
    expect(batchesIn(recordingOf(recorder)).join()).toContain('CallContactEvent Incoming');
    expect(batchesIn(recordingOf(recorder)).join()).not.toContain('CallContactEvent Active');
    recorder.start();
    expect(batchesIn(recordingOf(recorder)).join()).toContain('opening: ');
    recorder.end();
  });

  it('goes on after a refusal with what the app is told when it asks for something else', () => {
    const { recorder } = inVirtualTime(HOUR, (at) => {
      const made = studio();
      at(SECOND, () => {
        made.recorder.start();
        made.say({ messageType: 'UnregisterFromClientEvents' });
        made.register(['nonsense']);
      });
      at(2 * SECOND, () => made.register());
      at(3 * SECOND, () => made.happens({ kind: 'offer', channel: 'voice' }));
      return made;
    });
    const { entries } = recordingOf(recorder);
    expect(entries.map((entry) => (entry.entry === 'connection' ? entry.status : entry.entry))).toEqual([
      'registered',
      'batch',
      'refused',
      'registering',
      'registered',
      'batch',
      'batch',
    ]);
    recorder.end();
  });

  it('knows what any stretch was, also of the documents before this one, and nothing of what is too long ago', () => {
    const { recorder } = inVirtualTime(HOUR, (at) => {
      const made = studio();
      for (let document = 0; document < 6; document++) {
        at((10 * document + 1) * SECOND, () => made.happens({ kind: 'offer', channel: 'voice' }));
        at((10 * document + 2) * SECOND, () => made.happens({ kind: 'action', action: 'answer' }));
        at((10 * document + 3) * SECOND, () =>
          made.simulator.wish({ kind: 'settings', settings: { profile: document % 2 === 0 ? 'cxone-agent' : 'max' } }),
        );
      }
      return made;
    });
    const within = (from: number, to: number): unknown => {
      const found = recorder.within({ from: from * SECOND, to: to * SECOND });
      return found && batchesIn({ ...found.recording }).length > 0 && specOf(found).is;
    };
    expect(within(51.5, 52.5)).toBe('spec');
    expect(within(31.5, 100)).toBe('spec');
    expect(within(41.5, 42.5)).toBe('spec');
    expect(within(1.5, 2.5)).toBeNull();
    const spec = specOf(recorder.within({ from: 41.5 * SECOND, to: 42.5 * SECOND }) ?? recorder.recorded());
    // The first one that the stretch knows of is the call that rang, and the last one that it was taken.
    expect(spec.is === 'spec' && spec.text).toMatch(/Incoming'[^]*Active'/);
    expect(spec.is === 'spec' && spec.text).toContain(`it(\n  'what was recorded on MAX is told',`);
    recorder.end();
  });

  it('of nothing is no spec, and says so', () => {
    const recorder = createRecorder(
      () => 5,
      () => undefined,
    );
    expect(specOf(recorder.recorded())).toEqual({ is: 'nothing-told' });
    expect(recorder.within({ from: 0, to: 1 })).toBeNull();
    recorder.end();
  });
});

describe.each(PROFILES)('nothing of a person or the session stands in a file or a spec, on %s', (profile) => {
  it('of a shift with work of every channel', () => {
    const { recorder, posts } = inVirtualTime(HOUR, (at) => {
      const made = studio({ profile });
      made.recorder.start();
      for (const [index, channel] of (
        ['voice', 'chat', 'email', 'voicemail', 'workItem', 'digital'] as const
      ).entries()) {
        at((20 * index + 1) * SECOND, () => made.happens({ kind: 'offer', channel }));
        at((20 * index + 5) * SECOND, () => made.happens({ kind: 'action', action: 'answer' }));
        at((20 * index + 10) * SECOND, () => made.happens({ kind: 'action', action: 'hangup' }));
        at((20 * index + 15) * SECOND, () => made.happens({ kind: 'action', action: 'disposition' }));
      }
      at(200 * SECOND, () =>
        made.happens({ kind: 'screen-pop', as: 'PopURL', url: 'https://crm.example.com/ada?phone=2025550143' }),
      );
      at(201 * SECOND, () => made.happens({ kind: 'token', token: 'T2', by: 'announcement' }));
      return made;
    });
    const posted = posts.map(({ data }) => data);
    const spec = specOf(recorder.recorded());
    expect(JSON.stringify(posted)).toContain('sim-token');
    expect(toldIn(fileOf(recorder.recorded()), posted)).toEqual([]);
    expect(spec.is).toBe('spec');
    expect(spec.is === 'spec' && toldIn(spec.text, posted)).toEqual([]);
    recorder.end();
  });
});
