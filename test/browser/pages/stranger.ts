// A page that has no business with the panel: it keeps what it is sent, and it attacks.

/** What a stranger was sent. */
export interface Overheard {
  readonly origin: string;
  readonly data: unknown;
}

export interface Stranger {
  readonly overheard: readonly Overheard[];
  /** Posts all that is forged to the panel: a sibling in the desktop, the parent, or the desktop's pop-out by its name. */
  readonly attack: (where: 'sibling' | 'parent' | 'pop-out') => number;
}

declare global {
  interface Window {
    stranger: Stranger;
  }
}

const overheard: Overheard[] = [];
addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => overheard.push({ origin, data }));

const ACK = { messageType: 'ClientEventSubscriptionAcknowledge', contactId: 666, status: 'OK', reason: 'forged' };
const FORGED: readonly unknown[] = [
  { issuer: 'MAX', contactId: 666, events: [ACK] },
  { issuer: 'CXA', contactId: 666, events: [{ data: ACK }] },
  { issuer: 'MAX', contactId: null, events: [{ ...ACK, status: 'ERROR' }] },
  { issuer: 'MAX', contactId: null, events: [{ messageType: 'SessionInfo', sessionToken: 'forged-token' }] },
  { messageType: 'SessionInfo', sessionToken: 'forged-token' },
  { issuer: 'MAX', contactId: null, events: [{ Type: 'AgentState', CurrentState: 'forged' }] },
  { issuer: 'CXA', contactId: null, events: [{ Type: 'CallContactEvent', ContactID: '666', Status: 'forged' }] },
  { issuer: 'MAX', contactId: null, events: [{ Type: 'AgentSessionEnd', Message: 'forged' }] },
  { messageType: 'HangupEvent', issuer: 'forged' },
  { messageType: 'UnregisterFromClientEvents', issuer: 'forged' },
  { messageType: 'RegisterForClientEvents', issuer: 'forged', subscriptionTypes: ['all'] },
  'forged',
  null,
];

window.stranger = {
  overheard,
  attack(where) {
    const targets = {
      sibling: () => parent[0] as Window, // The desktop's first frame is the panel.
      parent: () => parent,
      'pop-out': () => window.open('', 'panel') as Window, // An opener may find its pop-out by name, on any site.
    };
    const target = targets[where]();
    for (const data of FORGED) target.postMessage(data, '*');
    return FORGED.length;
  },
};
