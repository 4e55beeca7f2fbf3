import type { AcdEvent, AcdWire } from './acd-event';

/** `NaturalCallingSkillList` as the desktop spells it (protocol.md C.1.10). */
export interface NaturalCallingSkillListWire extends AcdWire<'NaturalCallingSkillList'> {
  readonly Empty?: string;
}

/** The agent's personal-connection skills have changed. As CXone Agent reads it (protocol.md C.1.10). */
export interface NaturalCallingSkillListEvent extends AcdEvent<'NaturalCallingSkillList'> {
  /** The agent has no such skills. */
  readonly empty: boolean | undefined;
}
