import { parseRecording, type Recording, replay, toJsonLines } from 'rx-max/recording';
import { PROFILES, recorded, sequencesOf, statesFrom } from './stage';

/** A recording after a way through a file. */
function throughFile(recording: Recording): Recording {
  const { recording: read, fault } = parseRecording(toJsonLines(recording));
  if (read === null || fault !== null) throw new Error(fault?.message);
  return read;
}

describe.each(PROFILES)(
  'what was recorded on %s is replayed: every state says the same at the same time',
  (profile) => {
    it.each(sequencesOf(profile))('%s', (_, sequence) => {
      for (const redact of [{}, false] as const) {
        const { recording, states } = recorded(profile, sequence, { redact });
        expect(states.length).toBeGreaterThan(4);
        expect(statesFrom(() => replay(throughFile(recording)))).toEqual(states);
      }
    });
  },
);
