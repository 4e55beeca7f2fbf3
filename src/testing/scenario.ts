import type { Lane } from './lane';

/** A sequence of protocol.md D as data: the same story for a spec, a simulator and a reader. */
export interface Scenario {
  /** In kebab-case, for addresses and files. */
  readonly name: string;
  readonly title: string;
  /** How it goes, in a paragraph. */
  readonly description: string;
  /** Where the order of the events is written. */
  readonly source: string;
  /** The one desktop that does this, where it is not both. */
  readonly profile?: 'max' | 'cxone-agent';
  readonly lanes: readonly Lane[];
}
