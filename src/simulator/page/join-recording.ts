import type { Recording } from 'rx-max/recording';

import { fileEdge } from './file-edge';
import type { LanesPanel } from './lanes-panel';
import { createLateRecorder } from './late-recorder';
import { createRecordingDesk, type RecordingDesk } from './model/recording-desk';
import type { Edge } from './model/simulator';
import { watchDrops } from './view/drop-file';

/** Recordings on this page. */
export interface PageRecording extends RecordingDesk {
  /** The same way to the windows, which is overheard on the way to the workspace. */
  readonly overheard: (edge: Edge) => Edge;
  /** Loads what is not needed for the first picture. */
  readonly load: () => void;
}

const WORKSPACE = 'workspace';

/**
 * @param clock - the time of what the lanes show
 * @param lanes - the lanes, as soon as they are there
 * @param play - plays a recording to the app
 * @param changed - called when there is something else to show
 */
export function joinRecording(
  clock: () => number,
  lanes: () => LanesPanel | null,
  play: (name: string, recording: Recording) => void,
  changed: () => void,
): PageRecording {
  const recorder = createLateRecorder(async () => {
    const { createRecorder } = await import('./model/recorder');
    return createRecorder(clock, changed);
  });
  const desk = createRecordingDesk(
    recorder,
    {
      ...fileEdge,
      svg: () => lanes()?.toSvg() ?? '',
      selection: () => lanes()?.selection() ?? null,
      play,
      ready: recorder.load,
      async texts() {
        await recorder.load();
        return import('./model/recorded-texts');
      },
    },
    changed,
  );
  watchDrops(
    document,
    (over) => void desk.act({ kind: 'record', does: 'hover', over }),
    (file) => void desk.act({ kind: 'record', does: 'load', file }),
  );
  return {
    ...desk,
    // Where it could not be loaded whoever wants to record is told.
    load: () => void recorder.load().then(changed, () => undefined),
    overheard: (edge) => ({
      post(window, data) {
        edge.post(window, data);
        if (window === WORKSPACE) recorder.tell(data);
      },
    }),
  };
}
