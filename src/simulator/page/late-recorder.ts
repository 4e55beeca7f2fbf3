import type { Recorder } from './model/recorder';

/** A recorder that is loaded after all that a person sees at first. */
export interface LateRecorder extends Recorder {
  /** Loads it; what happened until then is told to it first. */
  readonly load: () => Promise<void>;
}

/**
 * @param create - loads it
 * @returns a recorder that can be told everything at once, and be asked for recordings when it is loaded
 */
export function createLateRecorder(create: () => Promise<Recorder>): LateRecorder {
  let recorder: Recorder | null = null;
  let early: ((there: Recorder) => void)[] = [];
  let loading: Promise<void> | null = null;

  function tell(what: (there: Recorder) => void): void {
    if (recorder === null) early.push(what);
    else what(recorder);
  }

  function there(): Recorder {
    if (recorder === null) throw new Error('the recorder is not loaded yet');
    return recorder;
  }

  async function load(): Promise<void> {
    const created = await create();
    for (const what of early) what(created);
    early = [];
    recorder = created;
  }

  return {
    load() {
      // What failed may go well another time.
      loading ??= load().catch((error: unknown) => {
        loading = null;
        throw error;
      });
      return loading;
    },
    state: () => recorder?.state() ?? { is: 'off' },
    start: () => tell((it) => it.start()),
    stop: () => tell((it) => it.stop()),
    tell: (data) => tell((it) => it.tell(data)),
    loaded: () => tell((it) => it.loaded()),
    end: () => tell((it) => it.end()),
    recorded: () => there().recorded(),
    within: (stretch) => there().within(stretch),
  };
}
