import { watchInspector, type WatchOptions } from '../watch-inspector';
import { type LanesOptions, type LanesView, showLanes } from './lanes-view';

/**
 * The whole inspector in one call, for a tab of one's own: shows the lanes of all pages of this origin that have called
 * `attachInspector`, until `remove()`. The tab is opened from the page, or stands beside it in the same browser; see
 * {@link watchInspector}.
 *
 * ```ts
 * showInspector(document.body);
 * ```
 *
 * @param container - an element with a height; it is filled
 * @throws TypeError for a channel without a name
 */
export function showInspector(
  container: HTMLElement,
  { channel, ...options }: WatchOptions & LanesOptions = {},
): LanesView {
  const { entries$ } = watchInspector(channel === undefined ? {} : { channel });
  const lanes = showLanes(container, options);
  const watching = entries$.subscribe({
    next: lanes.add,
    error: () => undefined, // it has nothing to fail with
  });
  return {
    ...lanes,
    remove() {
      watching.unsubscribe();
      lanes.remove();
    },
  };
}
