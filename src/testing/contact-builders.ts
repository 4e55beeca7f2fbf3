import type { WireMap } from 'rx-max';
import { event } from './event';
import type { FieldsOf } from './fields-of';

/** A call. */
export function callContact(fields: FieldsOf<'CallContactEvent'> = {}): WireMap['CallContactEvent'] {
  return event('CallContactEvent', fields);
}

/** A chat; on newer desktops, and for an SMS, it goes by the name `TextContactEvent` (protocol.md C.2.2). */
export function chatContact(
  fields: FieldsOf<'ChatContactEvent'> = {},
  { as = 'ChatContactEvent' }: { readonly as?: 'ChatContactEvent' | 'TextContactEvent' } = {},
): WireMap['ChatContactEvent'] {
  return { ...event('ChatContactEvent', fields), Type: as };
}

/** An e-mail. */
export function emailContact(fields: FieldsOf<'EmailContactEvent'> = {}): WireMap['EmailContactEvent'] {
  return event('EmailContactEvent', fields);
}

/** A voicemail. */
export function voiceMailContact(fields: FieldsOf<'VoiceMailContactEvent'> = {}): WireMap['VoiceMailContactEvent'] {
  return event('VoiceMailContactEvent', fields);
}

/** The playback of a voicemail is paused, or goes on. */
export function voiceMailPlayBack(fields: FieldsOf<'VoiceMailPlayBackEvent'> = {}): WireMap['VoiceMailPlayBackEvent'] {
  return event('VoiceMailPlayBackEvent', fields);
}

/** A work item. */
export function workItemContact(fields: FieldsOf<'WorkItemContactEvent'> = {}): WireMap['WorkItemContactEvent'] {
  return event('WorkItemContactEvent', fields);
}

/** The offer of a digital contact. */
export function digitalContact(fields: FieldsOf<'DigitalContactEvent'> = {}): WireMap['DigitalContactEvent'] {
  return event('DigitalContactEvent', fields);
}

/** A call that a supervisor is concerned with. */
export function supervisorContact(fields: FieldsOf<'SupervisorContact'> = {}): WireMap['SupervisorContact'] {
  return event('SupervisorContact', fields);
}

/** A supervisor listens in, or stops. */
export function supervisorMonitor(fields: FieldsOf<'SupervisorMonitor'> = {}): WireMap['SupervisorMonitor'] {
  return event('SupervisorMonitor', fields);
}
