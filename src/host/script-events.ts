import type { AgentAssistWire } from '../wire/agent-assist';
import { contactIdOf } from '../wire/contact-id';
import type { IndicatorWire } from '../wire/indicator';
import type { PageOpenWire } from '../wire/page-open';
import type { PopUrlWire } from '../wire/pop-url';
import type { RunAppWire } from '../wire/run-app';
import type { UpdateNoticeName, UpdateNoticeWire } from '../wire/update-notice';
import type { ScreenPop } from './host-input';
import type { Step } from './host-output';
import type { HostState } from './host-state';
import { hasSession, openContacts } from './memory';
import { deliver } from './routing';
import { SERVERS } from './servers';

/** A page opens for a contact, by one of the three ways a script has (protocol.md C.3.2 to C.3.4). */
export function popScreen(state: HostState, { as, contactId, url }: ScreenPop): Step {
  const [first] = openContacts(state);
  const id = contactId ?? (first === undefined ? '' : (contactIdOf(first) ?? ''));
  return tell(state, POPS[as](id, url), RULES[as]);
}

const RULES = { PopURL: 'protocol.md C.3.2', PageOpen: 'protocol.md C.3.3', RunApp: 'protocol.md C.3.4' } as const;

type Pop = PopUrlWire | PageOpenWire | RunAppWire;

const POPS: Readonly<Record<ScreenPop['as'], (contactId: string, url: string) => Pop>> = {
  PopURL: (ContactId, URL) => ({
    ...SERVERS,
    Type: 'PopURL',
    ContactId,
    URL,
    TabTitle: '',
    PopDestination: 'PostOnly',
    PopoutWindowHeight: '0',
    PopoutWindowWidth: '0',
    ClosePopoutUponTermination: 'False',
  }),
  PageOpen: (ContactID, PageUri) => ({ ...SERVERS, Type: 'PageOpen', Action: 'OPEN', PageUri, ContactID }),
  RunApp: (ContactId, ActionValue) => ({
    ...SERVERS,
    Type: 'RunApp',
    ActionType: 'OpenURL',
    ActionValue,
    WaitTimeout: '0',
    ContactId,
  }),
};

/** A lamp or button goes on or off, of a contact or else of the agent (protocol.md C.3.1). */
export function indicate(state: HostState, name: string, shown: boolean, contactId?: string): Step {
  const indicator: IndicatorWire = {
    ...SERVERS,
    Type: 'Indicator',
    Name: name,
    IndicatorState: shown ? 'On' : 'Off',
    ImageUri: '',
    ActionType: '',
    ActionUri: '',
    ToolTip: name,
    ...(contactId === undefined ? {} : { ContactID: contactId }),
  };
  return tell(state, indicator, 'protocol.md C.3.1');
}

/** A list of the agent's has changed (protocol.md C.1.9). */
export function notify(state: HostState, name: UpdateNoticeName): Step {
  const notice: UpdateNoticeWire<UpdateNoticeName> = { ...SERVERS, Type: name };
  return tell(state, notice, 'protocol.md C.1.9');
}

/** An assisting application opens for a contact (protocol.md C.4.1). */
export function assist(state: HostState, contactId: string): Step {
  const config = {
    WebSocketUri: 'wss://assist.example.com/ws',
    MediaType: '4',
    Subscriptions: [],
    Params: { providerId: 'acme' },
  };
  const event: AgentAssistWire = {
    ...SERVERS,
    Type: 'AgentAssist',
    ContactId: contactId,
    AppUri: 'https://assist.example.com/app',
    AppTitle: 'Assist',
    AgentAssistAppConfigJson: JSON.stringify({ ...config, ContactId: contactId }),
  };
  return tell(state, event, 'protocol.md C.4.1');
}

/** Scripts run in a session only. */
function tell(state: HostState, event: unknown, rule: string): Step {
  return hasSession(state) ? deliver(state, [event], rule) : [state, []];
}
