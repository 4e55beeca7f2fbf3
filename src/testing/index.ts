export type { Channel, EventFields, Lane, Legend, Mark } from './lane';
export type { Scenario } from './scenario';
