import type { Recording } from 'rx-max/recording';

import { fileEdge } from './file-edge';
import type { LanesPanel } from './lanes-panel';
import { createRecorder } from './model/recorder';
import { createRecordingDesk, type RecordingDesk } from './model/recording-desk';
import type { Edge } from './model/simulator';
import { watchDrops } from './view/drop-file';

/** Recordings on this page. */
export interface PageRecording extends RecordingDesk {
  /** The same way to the windows, which is overheard on the way to the workspace. */
  readonly overheard: (edge: Edge) => Edge;
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
  const recorder = createRecorder(clock, changed);
  const desk = createRecordingDesk(
    recorder,
    {
      ...fileEdge,
      svg: () => lanes()?.toSvg() ?? '',
      selection: () => lanes()?.selection() ?? null,
      play,
      texts: () => import('./model/recorded-texts'),
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
    overheard: (edge) => ({
      post(window, data) {
        edge.post(window, data);
        if (window === WORKSPACE) recorder.tell(data);
      },
    }),
  };
}
