export type { InspectorEntry, LaneName } from './entry';
