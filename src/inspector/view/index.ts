export { type LanesOptions, type LanesView, showLanes, type Stretch } from './lanes-view';
