import type { WireMap } from 'rx-max';
import { event } from './event';
import type { FieldsOf } from './fields-of';

/** A button or a lamp of a contact; `{ contactId: null }` makes it the agent’s. */
export function indicator(fields: FieldsOf<'Indicator'> = {}): WireMap['Indicator'] {
  return event('Indicator', fields);
}

/** A script pops a page. */
export function popUrl(fields: FieldsOf<'PopURL'> = {}): WireMap['PopURL'] {
  return event('PopURL', fields);
}

/** A script opens or closes a page. */
export function pageOpen(fields: FieldsOf<'PageOpen'> = {}): WireMap['PageOpen'] {
  return event('PageOpen', fields);
}

/** A script starts something. */
export function runApp(fields: FieldsOf<'RunApp'> = {}): WireMap['RunApp'] {
  return event('RunApp', fields);
}

/** An assisting application opens. */
export function agentAssist(fields: FieldsOf<'AgentAssist'> = {}): WireMap['AgentAssist'] {
  return event('AgentAssist', fields);
}

/** The workflows of a contact. */
export function agentWorkflowConfiguration(
  fields: FieldsOf<'AgentWorkflowConfiguration'> = {},
): WireMap['AgentWorkflowConfiguration'] {
  return event('AgentWorkflowConfiguration', fields);
}

/** An event that a script or an application makes up; its contact stands inside its data. */
export function customEvent(fields: FieldsOf<'CustomEvent'> = {}): WireMap['CustomEvent'] {
  return event('CustomEvent', fields);
}

/** An outbound contact failed its validation. */
export function smartReachValidation(fields: FieldsOf<'SmartReachValidation'> = {}): WireMap['SmartReachValidation'] {
  return event('SmartReachValidation', fields);
}
