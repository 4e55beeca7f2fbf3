export { entriesOf, tokensOf } from './entries-of';
export type { About, InspectorEntry, LaneName } from './entry';
export { connectionEntry, postEntry, rejectionEntry } from './other-entries';
export { sizeOf } from './size-of';
export { withoutToken } from './without-token';
