import { toJsonLines } from 'rx-max/recording';

import * as recordedTexts from '../../../src/simulator/page/model/recorded-texts';
import {
  createRecordingDesk,
  type GivenFile,
  type Notice,
  type RecordingPress,
} from '../../../src/simulator/page/model/recording-desk';
import { createRecorder, type Recorder } from '../../../src/simulator/page/model/recorder';
import type { SimulatorState } from '../../../src/simulator/page/model/simulator-state';
import { createLateRecorder } from '../../../src/simulator/page/late-recorder';
import { ack, call, max, state } from '../../legend';
import { batchAt, recordingOf } from '../../recording/stage';

/** A person before a page: what they press, what the page saves, copies and plays, and what it says. */
interface Person {
  readonly recorder: Recorder;
  readonly press: (does: RecordingPress) => Promise<Notice | null>;
  readonly load: (file: Partial<GivenFile>) => Promise<Notice | null>;
  readonly done: (readonly unknown[])[];
  readonly state: ReturnType<typeof createRecordingDesk>['state'];
  readonly follow: (load: number) => void;
}

interface Circumstances {
  readonly selection?: { readonly from: number; readonly to: number };
  readonly mayCopy?: boolean;
  readonly canLoad?: boolean;
}

const recorders: Recorder[] = [];

afterEach(() => {
  for (const recorder of recorders.splice(0)) recorder.end();
});

function person({ selection, mayCopy = true, canLoad = true }: Circumstances = {}): Person {
  const recorder = createRecorder(
    () => Date.now(),
    () => undefined,
  );
  recorders.push(recorder);
  const done: (readonly unknown[])[] = [];
  const desk = createRecordingDesk(
    recorder,
    {
      save: (...saved) => done.push(['save', ...saved]),
      choose: (chosen) => chosen(fileOf({ name: 'chosen.jsonl' })),
      copy: (text) => {
        if (mayCopy) done.push(['copy', text]);
        return Promise.resolve(mayCopy);
      },
      svg: () => '<svg/>',
      selection: () => selection ?? null,
      play: (...played) => done.push(['play', ...played]),
      ready: () => (canLoad ? Promise.resolve() : Promise.reject(new Error('the server is gone'))),
      texts: () => Promise.resolve(recordedTexts),
    },
    () => undefined,
  );
  return {
    recorder,
    done,
    state: desk.state,
    async press(does) {
      await desk.act({ kind: 'record', does });
      return desk.state().notice;
    },
    async load(file) {
      await desk.act({ kind: 'record', does: 'load', file: fileOf(file) });
      return desk.state().notice;
    },
    follow: (load) => desk.follow({ windows: [{ id: 'workspace', load }] } as unknown as SimulatorState), // all that it looks at
  };
}

const RECORDING = recordingOf([batchAt(10, ack(), state('Available')), batchAt(20, call('42', 'Active'))]);
const TEXT = toJsonLines(RECORDING);

function fileOf(file: Partial<GivenFile>): GivenFile {
  return { name: 'session.jsonl', size: 10, text: () => Promise.resolve(TEXT), ...file };
}

describe('what is recorded', () => {
  it('is saved as a file, while it goes on and when it has ended, and not before', async () => {
    const { recorder, press, done } = person();
    expect(await press('save')).toBeNull();
    await press('start');
    recorder.tell(max(ack(), state('Available')));
    expect(await press('save')).toEqual({ is: 'saved' });
    await press('stop');
    recorder.tell(max(call('42', 'Active')));
    expect(await press('save')).toEqual({ is: 'saved' });
    expect(done).toHaveLength(2);
    for (const [what, name, type, text] of done) {
      expect([what, name, type]).toEqual(['save', 'session.jsonl', 'application/jsonl']);
      expect(text).toContain('Available');
      expect(text).not.toContain('CallContactEvent');
    }
  });

  it('is copied as a spec', async () => {
    const { recorder, press, done } = person();
    expect(await press('copy-spec')).toEqual({ is: 'nothing-told', isStretch: false });
    recorder.tell(max(ack(), state('Available')));
    expect(await press('copy-spec')).toEqual({ is: 'spec-copied', isStretch: false });
    expect(done).toEqual([['copy', expect.stringContaining("import { marbles } from 'rx-max/testing/jest';")]]);
  });

  it('is copied as a spec of the stretch that is selected', async () => {
    const now = Date.now();
    const { recorder, press, state: shown } = person({ selection: { from: now - 1000, to: now + 1000 } });
    recorder.tell(max(ack(), state('Available')));
    expect(shown().isStretch).toBe(true);
    expect(await press('copy-spec')).toEqual({ is: 'spec-copied', isStretch: true });
    const before = person({ selection: { from: now - 5000, to: now - 4000 } });
    before.recorder.tell(max(ack(), state('Available')));
    expect(await before.press('copy-spec')).toEqual({ is: 'nothing-told', isStretch: true });
    expect(before.done).toEqual([]);
  });

  it('is saved as a spec where the browser lets nobody copy', async () => {
    const { recorder, press, done } = person({ mayCopy: false });
    recorder.tell(max(ack()));
    expect(await press('copy-spec')).toEqual({ is: 'spec-saved', isStretch: false });
    expect(done).toEqual([['save', 'session.spec.ts', 'text/typescript', expect.stringContaining('marbles')]]);
  });

  it('ends with the document of the app', async () => {
    const { recorder, press, follow, state: shown } = person();
    follow(1);
    await press('start');
    recorder.tell(max(ack()));
    follow(1);
    expect(shown().recorder.is).toBe('recording');
    follow(2);
    expect(shown().recorder).toMatchObject({ is: 'recorded', wasCutOff: true });
  });
});

it('the lanes are saved as a picture', async () => {
  const { press, done } = person();
  expect(await press('save-svg')).toEqual({ is: 'svg-saved' });
  expect(done).toEqual([['save', 'marbles.svg', 'image/svg+xml', '<svg/>']]);
});

describe('a file', () => {
  it('is played, whether it was chosen or dropped', async () => {
    const { press, load, done, state: shown } = person();
    expect(await load({})).toEqual({ is: 'playing', name: 'session.jsonl', count: 2 });
    await press('choose');
    await new Promise(setImmediate);
    expect(shown().notice).toEqual({ is: 'playing', name: 'chosen.jsonl', count: 2 });
    expect(done).toEqual([
      ['play', 'session.jsonl', RECORDING],
      ['play', 'chosen.jsonl', RECORDING],
    ]);
  });

  it('that is damaged is not played but up to the damage, if a person wants it', async () => {
    const { press, load, done } = person();
    const text = (): Promise<string> => Promise.resolve(TEXT.replace('"Active"', 'Active'));
    expect(await load({ text })).toMatchObject({ is: 'damaged', name: 'session.jsonl', line: 3 });
    expect(done).toEqual([]);
    expect(await press('play-the-good')).toEqual({ is: 'playing', name: 'session.jsonl', count: 1 });
    expect(done).toEqual([['play', 'session.jsonl', { ...RECORDING, entries: RECORDING.entries.slice(0, 1) }]]);
  });

  it.each<[string, Partial<GivenFile>, Partial<Notice>]>([
    ['of something else', { text: () => Promise.resolve('{}') }, { is: 'unreadable', line: 1 }],
    ['without a batch', { text: () => Promise.resolve(toJsonLines(recordingOf([]))) }, { is: 'empty' }],
    ['that cannot be read', { text: () => Promise.reject(new Error('gone')) }, { is: 'unread' }],
    ['that is too large', { size: 1e9, text: () => Promise.reject(new Error('not to be read')) }, { is: 'too-large' }],
  ])('%s is told of', async (_, file, notice) => {
    const { load, done, press } = person();
    expect(await load(file)).toMatchObject({ ...notice, name: 'session.jsonl' });
    expect(await press('play-the-good')).toMatchObject(notice);
    expect(await press('dismiss')).toBeNull();
    expect(done).toEqual([]);
  });

  it('that is held over the page shows, until it is dropped', async () => {
    const desk = createRecordingDesk(
      person().recorder,
      { selection: () => null, texts: () => Promise.resolve(recordedTexts), play: () => undefined } as never,
      () => undefined,
    );
    await desk.act({ kind: 'record', does: 'hover', over: true });
    expect(desk.state().isHovered).toBe(true);
    await desk.act({ kind: 'record', does: 'load', file: fileOf({}) });
    expect(desk.state().isHovered).toBe(false);
  });
});

describe('what is told', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('goes by itself where all went well, and stays where it did not', async () => {
    const { press, load, state: shown } = person();
    await press('save-svg');
    jest.advanceTimersByTime(7999);
    expect(shown().notice).toEqual({ is: 'svg-saved' });
    jest.advanceTimersByTime(1);
    expect(shown().notice).toBeNull();
    await load({ text: () => Promise.resolve('') });
    jest.advanceTimersByTime(3_600_000);
    expect(shown().notice).toMatchObject({ is: 'unreadable' });
  });

  it('is that it did not work, where something breaks', async () => {
    const failing = {
      selection: () => null,
      svg: () => {
        throw new Error('broken');
      },
    };
    const desk = createRecordingDesk(person().recorder, failing as never, () => undefined);
    await expect(desk.act({ kind: 'record', does: 'save-svg' })).rejects.toThrow('broken');
    expect(desk.state().notice).toEqual({ is: 'failed' });
  });
});

describe('a recorder that is loaded late', () => {
  it('is said not to work where it cannot be loaded, and is asked for again', async () => {
    const { press, state: shown } = person({ canLoad: false });
    await expect(press('start')).rejects.toThrow('gone');
    expect(shown()).toMatchObject({ recorder: { is: 'off' }, notice: { is: 'failed' } });
    const { recorder } = person();
    let asked = 0;
    const late = createLateRecorder(() =>
      ++asked === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(recorder),
    );
    await expect(late.load()).rejects.toThrow('gone');
    await late.load();
    expect(late.recorded().recording.entries).not.toEqual([]);
  });

  it('is told first what happened until then', async () => {
    const { recorder } = person();
    const late = createLateRecorder(() => Promise.resolve(recorder));
    late.tell(max(ack(), state('Available')));
    late.start();
    late.tell(max(call('42', 'Active')));
    expect(late.state()).toEqual({ is: 'off' });
    expect(() => late.recorded()).toThrow('not loaded');
    await Promise.all([late.load(), late.load()]);
    expect(late.state()).toMatchObject({ is: 'recording', events: 1 });
    late.tell(max(call('42', 'Holding')));
    late.stop();
    expect(late.state()).toMatchObject({ is: 'recorded', events: 2 });
    expect(recordedTexts.fileOf(late.recorded())).toContain('Holding');
    expect(late.within({ from: 0, to: Date.now() })).not.toBeNull();
  });
});
