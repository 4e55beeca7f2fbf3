export { attachInspector, type Inspector, type InspectorOptions } from './attach-inspector';
export { entriesOf, tokensOf } from './entries-of';
export type { About, InspectorEntry, LaneName } from './entry';
export type { Inspected } from './inspected';
export { connectionEntry, postEntry, rejectionEntry } from './other-entries';
export { sizeOf } from './size-of';
export type { InspectorSource } from './sources';
export { type InspectorWatch, watchInspector, type WatchOptions } from './watch-inspector';
export { withoutToken } from './without-token';
