import type { Recording } from 'rx-max/recording';
import { asyncScheduler, Subscription } from 'rxjs';

import type { Recorded, Recorder, RecorderState } from './recorder';
import type { SimulatorState } from './simulator-state';

/** What a person does with recordings. */
export type RecordingAct =
  | { readonly kind: 'record'; readonly does: RecordingPress }
  /** Plays a file, whichever way it came. */
  | { readonly kind: 'record'; readonly does: 'load'; readonly file: GivenFile }
  /** A file is held over the page, or no longer. */
  | { readonly kind: 'record'; readonly does: 'hover'; readonly over: boolean };

/** What a button does. `play-the-good` plays what stands before the damage of the file that was loaded last. */
export type RecordingPress =
  'start' | 'stop' | 'save' | 'copy-spec' | 'save-svg' | 'choose' | 'play-the-good' | 'dismiss';

/** A file as a browser gives one. */
export interface GivenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly text: () => Promise<string>;
}

/** What there is to show of recordings. */
export interface RecordingState {
  readonly recorder: RecorderState;
  /** Whether a stretch is selected, which is copied in place of all. */
  readonly isStretch: boolean;
  readonly notice: Notice | null;
  readonly isHovered: boolean;
}

/** What came of the latest act. */
export type Notice =
  | { readonly is: 'saved' | 'svg-saved' | 'too-much' | 'failed' }
  | { readonly is: 'spec-copied' | 'spec-saved' | 'nothing-told'; readonly isStretch: boolean }
  | { readonly is: 'playing'; readonly name: string; readonly count: number }
  | { readonly is: 'empty' | 'too-large' | 'unread'; readonly name: string }
  | ({ readonly is: 'unreadable'; readonly name: string } & Damage)
  | ({ readonly is: 'damaged'; readonly name: string; readonly recording: Recording } & Damage);

/** Where a file is damaged, and how, without what stands there. */
interface Damage {
  readonly line: number;
  readonly expected: string;
  readonly actual: string;
}

/** What recordings need of the page. */
export interface RecordingEdge {
  readonly save: (name: string, type: string, text: string) => void;
  /** Lets a person choose a file. */
  readonly choose: (chosen: (file: GivenFile) => void) => void;
  /** Puts a text into the clipboard; false where the browser does not allow it. */
  readonly copy: (text: string) => Promise<boolean>;
  /** The lanes as they are drawn. */
  readonly svg: () => string;
  /** The stretch that is selected in the lanes, in milliseconds since 1970. */
  readonly selection: () => { readonly from: number; readonly to: number } | null;
  readonly play: (name: string, recording: Recording) => void;
  /** The recorder is loaded. */
  readonly ready: () => Promise<void>;
  /** What is made of recordings, loaded when it is needed first; the recorder can be asked then. */
  readonly texts: () => Promise<typeof import('./recorded-texts')>;
}

export interface RecordingDesk {
  readonly state: () => RecordingState;
  readonly act: (act: RecordingAct) => Promise<void>;
  /** What the simulator has become: the app may be another document. */
  readonly follow: (state: SimulatorState) => void;
}

/** A shift of days is smaller; a browser would stand still for long with more. */
const LARGEST = 64_000_000;
/** How long one is told that something went well; that it did not stays until somebody has seen it. */
const SEEN = 8000;
export const WENT_WELL: readonly Notice['is'][] = ['saved', 'svg-saved', 'spec-copied', 'spec-saved', 'playing'];

/**
 * What a person can do with recordings, and what came of it.
 *
 * @param changed - called when there is something else to show
 */
export function createRecordingDesk(recorder: Recorder, edge: RecordingEdge, changed: () => void): RecordingDesk {
  let notice: Notice | null = null;
  let isHovered = false;
  let load: number | undefined;
  let timer = Subscription.EMPTY;

  function tell(told: Notice | null): void {
    timer.unsubscribe();
    notice = told;
    if (told !== null && WENT_WELL.includes(told.is)) timer = asyncScheduler.schedule(() => tell(null), SEEN);
    changed();
  }

  function wanted(): { readonly recorded: Recorded | null; readonly isStretch: boolean } {
    const stretch = edge.selection();
    return stretch === null
      ? { recorded: recorder.recorded(), isStretch: false }
      : { recorded: recorder.within(stretch), isStretch: true };
  }

  async function save(): Promise<void> {
    if (recorder.state().is === 'off') return;
    const { fileOf } = await edge.texts();
    edge.save('session.jsonl', 'application/jsonl', fileOf(recorder.recorded()));
    tell({ is: 'saved' });
  }

  async function copySpec(): Promise<void> {
    const { specOf } = await edge.texts();
    const { recorded, isStretch } = wanted();
    const outcome = recorded === null ? ({ is: 'nothing-told' } as const) : specOf(recorded);
    if (outcome.is === 'spec') {
      const isCopied = await edge.copy(outcome.text);
      if (!isCopied) edge.save('session.spec.ts', 'text/typescript', outcome.text);
      tell({ is: isCopied ? 'spec-copied' : 'spec-saved', isStretch });
    } else {
      tell(outcome.is === 'too-much' ? outcome : { is: 'nothing-told', isStretch });
    }
  }

  async function loadFile(file: GivenFile): Promise<void> {
    const { name, size } = file;
    if (size > LARGEST) {
      tell({ is: 'too-large', name });
      return;
    }
    const read = await file.text().catch(() => undefined);
    if (read === undefined) {
      tell({ is: 'unread', name });
      return;
    }
    const { loadRecording } = await edge.texts();
    const outcome = loadRecording(read);
    if (outcome.is === 'whole') play(name, outcome.recording);
    else if (outcome.is === 'empty') tell({ is: 'empty', name });
    else {
      const { line, expected, actual } = outcome.fault;
      const damage = { name, line, expected, actual };
      tell(
        outcome.is === 'damaged'
          ? { ...damage, is: 'damaged', recording: outcome.recording }
          : { ...damage, is: 'unreadable' },
      );
    }
  }

  function play(name: string, recording: Recording): void {
    edge.play(name, recording);
    tell({ is: 'playing', name, count: recording.entries.length });
  }

  async function does(act: RecordingAct): Promise<void> {
    switch (act.does) {
      case 'start':
        await edge.ready();
        recorder.start();
        tell(null);
        break;
      case 'stop':
        recorder.stop();
        changed();
        break;
      case 'save':
        await save();
        break;
      case 'copy-spec':
        await copySpec();
        break;
      case 'save-svg':
        edge.save('marbles.svg', 'image/svg+xml', edge.svg());
        tell({ is: 'svg-saved' });
        break;
      case 'choose':
        edge.choose((file) => void perform({ kind: 'record', does: 'load', file }));
        break;
      case 'load':
        isHovered = false;
        await loadFile(act.file);
        break;
      case 'play-the-good':
        if (notice?.is === 'damaged') play(notice.name, notice.recording);
        break;
      case 'hover':
        isHovered = act.over;
        changed();
        break;
      case 'dismiss':
        tell(null);
        break;
    }
  }

  function perform(act: RecordingAct): Promise<void> {
    return does(act).catch((error: unknown) => {
      // Whatever it was, a person is told that it did not happen, and the console has the rest.
      tell({ is: 'failed' });
      throw error;
    });
  }

  return {
    state: () => ({ recorder: recorder.state(), isStretch: edge.selection() !== null, notice, isHovered }),
    act: perform,
    follow({ windows: [workspace] }) {
      const isAnother = load !== undefined && workspace?.load !== load;
      load = workspace?.load;
      if (isAnother) recorder.loaded();
    },
  };
}
