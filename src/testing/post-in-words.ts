/** What was posted, and where: the message's name, what it asks for, and the origin that it was meant for. */
export function postInWords(message: object, targetOrigin: string): string {
  const { messageType, subscriptionTypes, contactId } = message as Readonly<Record<string, unknown>>;
  const name = String(messageType).replace(/(?:For|From)ClientEvents$/, '');
  const types = Array.isArray(subscriptionTypes) ? ` ${subscriptionTypes.join(' ')}` : '';
  const contact = contactId === undefined ? '' : ` ${JSON.stringify(contactId)}`;
  return `${name}${types}${contact} → ${targetOrigin}`;
}

/** The posts that have letters of their own. */
export function postsTo(origin: string): Readonly<Record<string, string>> {
  return {
    u: 'Unregister → *',
    r: 'Register all → *',
    U: `Unregister → ${origin}`,
    R: `Register all → ${origin}`,
  };
}
