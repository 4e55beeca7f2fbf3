import type { Contact } from 'rx-max';

/** What a contact tells of the customer. */
export interface Caller {
  /** A number or an e-mail address. */
  readonly address: string | undefined;
  /** As the desktop, or its script, has it: nobody has checked it. */
  readonly name: string | undefined;
  readonly customerId: string | undefined;
}

const NOTHING: Caller = { address: undefined, name: undefined, customerId: undefined };

/** Each channel tells it in another field. */
export function callerOf({ event }: Pick<Contact, 'event'>): Caller {
  switch (event.type) {
    case 'CallContactEvent': {
      const name = event.screenPopUrlVariables?.find((variable) => variable.name === 'customerName')?.value;
      const address = event.isInbound === false ? event.dnis : event.ani;
      return { address, name, customerId: event.externalCustomerId };
    }
    case 'ChatContactEvent':
      return { ...NOTHING, address: event.fromAddress };
    case 'EmailContactEvent':
      return { ...NOTHING, address: event.isInbound === false ? event.to : event.from };
    case 'VoiceMailContactEvent':
      return { ...NOTHING, address: event.from };
    case 'DigitalContactEvent':
      return { ...NOTHING, name: event.customerName, customerId: event.customerId };
    case 'WorkItemContactEvent':
      return { ...NOTHING, name: event.workItemId };
    default:
      return NOTHING;
  }
}
