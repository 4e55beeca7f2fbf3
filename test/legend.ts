/*
 * Messages and events with no more fields than a test tells apart, as the desktops spell them (protocol.md A.5, C.1, C.2).
 */

/** A host message. CXone Agent signs `CXA`. */
export function message(issuer: string, ...events: readonly unknown[]): unknown {
  return { issuer, contactId: null, events };
}

export function max(...events: readonly unknown[]): unknown {
  return message('MAX', ...events);
}

export function cxa(...events: readonly unknown[]): unknown {
  return message('CXA', ...events);
}

/** The acknowledgement; CXone Agent has the contact id undefined where there is none. */
export function ack(status: 'OK' | 'ERROR' = 'OK', contactId: number | string | null | undefined = null): unknown {
  const reason = status === 'OK' ? 'Success' : 'Invalid Subscription Types.';
  return { messageType: 'ClientEventSubscriptionAcknowledge', contactId, status, reason };
}

export function state(currentState: string, more: object = {}): unknown {
  return { Type: 'AgentState', CurrentState: currentState, CurrentOutReason: '', IsAcw: 'False', ...more };
}

export function call(
  contactId: string,
  status: string,
  finalState: 'True' | 'False' = 'False',
  more: object = {},
): unknown {
  return { Type: 'CallContactEvent', ContactID: contactId, Status: status, FinalState: finalState, ...more };
}

/** A contact of another channel: `ChatContactEvent`, `EmailContactEvent`, … */
export function contact(
  type: string,
  contactId: string,
  status: string,
  finalState: 'True' | 'False' = 'False',
): unknown {
  return { Type: type, ContactID: contactId, Status: status, FinalState: finalState };
}

/** A digital offer, which nobody closes: it lapses after its RefusalTimeout, in seconds. */
export function offer(contactId: string, refusalTimeout: string): unknown {
  return { Type: 'DigitalContactEvent', ContactID: contactId, Status: 'Incoming', RefusalTimeout: refusalTimeout };
}

export function mute(muted: 'True' | 'False'): unknown {
  return { Type: 'Mute', AgentMuted: muted };
}

export function leg(status: string): unknown {
  return { Type: 'AgentLeg', AgentLegId: '7', Status: status, FinalState: 'False' };
}

export function settings(): unknown {
  return { Type: 'MchAgentSettingsChangeEvent', DeliveryMode: 'Single' };
}

export function token(sessionToken: string): unknown {
  return { messageType: 'SessionInfo', sessionToken };
}

export function sessionEnd(): unknown {
  return { Type: 'AgentSessionEnd', Message: '', Success: 'True' };
}

/** An event of the agent without anything that a spec would ask for. */
export function notice(type: string, more: object = {}): unknown {
  return { Type: type, ...more };
}

/** A whole window message: of another window, under another origin, or both. */
export function from(source: unknown, origin: string, data: unknown): unknown {
  return { source, origin, data };
}
