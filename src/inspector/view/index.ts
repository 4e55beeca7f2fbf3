export { type LanesOptions, type LanesView, showLanes, type Stretch } from './lanes-view';
export { showInspector } from './show-inspector';
