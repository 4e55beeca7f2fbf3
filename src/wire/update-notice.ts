import type { AcdEvent, AcdWire } from './acd-event';

/** The lists that a notice may be about, by the name of the notice (protocol.md C.1.9). */
export type UpdateNoticeName =
  | 'UpdatePermissions'
  | 'UpdateUnavailableCodes'
  | 'UpdateSkills'
  | 'UpdateMessages'
  | 'UpdateIndicators'
  | 'UpdateDialerCampaigns'
  | 'UpdateCallbacks'
  | 'UpdateTeams';

/** A notice as the desktop spells it: it has a name and nothing else (protocol.md C.1.9). */
export type UpdateNoticeWire<Name extends UpdateNoticeName> = AcdWire<Name>;

/**
 * A list of the agent's has changed; the desktop fetches it again by REST. As CXone Agent reads them; `UpdateTeams` from the
 * scenario library alone (protocol.md C.1.9).
 */
export type UpdateNotice<Name extends UpdateNoticeName = UpdateNoticeName> = AcdEvent<Name>;
