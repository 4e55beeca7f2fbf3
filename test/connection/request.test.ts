import { conflicts, covers, wireRequest, type WireRequest } from '../../src/connection/request';
import type { SubscriptionType } from '../../src/wire/registration';

function asked(subscriptionTypes: readonly SubscriptionType[], contactId?: string, exact = false): WireRequest {
  return { subscriptionTypes, contactId, exact };
}

describe('wireRequest: what is sent for what is asked', () => {
  test.each<[readonly SubscriptionType[], readonly SubscriptionType[]]>([
    [['all'], ['all']],
    [['agent'], ['agent']],
    [['agent', 'agent'], ['agent']],
    [['sessioninfo'], ['agent', 'sessioninfo']],
    [['contacts'], ['all']],
    [['agentassist'], ['all']],
    [['agent', 'sessioninfo'], ['all']],
    [['agent', 'contacts'], ['all']],
    [['contact'], ['all', 'contact']],
    [
      ['agent', 'contact'],
      ['all', 'contact'],
    ],
    [
      ['all', 'contact'],
      ['all', 'contact'],
    ],
  ])('%j → %j', (types, sent) => {
    expect(wireRequest({ subscriptionTypes: types, contactId: undefined }, false)).toEqual(asked(sent));
  });

  test('the contact goes along', () => {
    expect(wireRequest({ subscriptionTypes: ['contact'], contactId: '42' }, false)).toEqual(
      asked(['all', 'contact'], '42'),
    );
  });

  test('an exact request goes as it is', () => {
    expect(wireRequest({ subscriptionTypes: ['contacts', 'sessioninfo'], contactId: '42' }, true)).toEqual(
      asked(['contacts', 'sessioninfo'], '42', true),
    );
  });
});

describe('covers: whether a registration already brings what is asked', () => {
  test.each<[string, WireRequest, WireRequest, boolean]>([
    ['the same', asked(['agent']), asked(['agent']), true],
    ['all brings agent', asked(['all']), asked(['agent']), true],
    ['all brings the token', asked(['all']), asked(['agent', 'sessioninfo']), true],
    ['agent does not bring all', asked(['agent']), asked(['all']), false],
    ['agent does not bring the token', asked(['agent']), asked(['agent', 'sessioninfo']), false],
    ['all does not look up the contact of the panel', asked(['all']), asked(['all', 'contact']), false],
    ['a looked-up contact', asked(['all', 'contact']), asked(['all', 'contact']), true],
    ['a named contact under a looked-up one', asked(['all', 'contact']), asked(['all', 'contact'], '42'), true],
    ['a named contact under another', asked(['all', 'contact'], '7'), asked(['all', 'contact'], '42'), true],
    ['a looked-up contact under a named one', asked(['all', 'contact'], '42'), asked(['all', 'contact']), false],
    ['all under a contact', asked(['all', 'contact'], '42'), asked(['all']), true],
  ])('%s', (_, registered, wanted, expected) => {
    expect(covers(registered, wanted)).toBe(expected);
  });
});

describe('the wider of two requests for the host brings what both ask for', () => {
  test.each<[string, WireRequest, WireRequest, WireRequest]>([
    ['agent and all', asked(['agent']), asked(['all']), asked(['all'])],
    ['agent and the token', asked(['agent']), asked(['agent', 'sessioninfo']), asked(['agent', 'sessioninfo'])],
    ['agent and a contact', asked(['agent']), asked(['all', 'contact'], '42'), asked(['all', 'contact'], '42')],
    ['a contact and agent', asked(['all', 'contact'], '42'), asked(['agent']), asked(['all', 'contact'], '42')],
    [
      'two contacts by name',
      asked(['all', 'contact'], '42'),
      asked(['all', 'contact'], '7'),
      asked(['all', 'contact'], '42'),
    ],
    [
      'a contact by name and one to look up',
      asked(['all', 'contact'], '42'),
      asked(['all', 'contact']),
      asked(['all', 'contact']),
    ],
    [
      'one to look up and one by name',
      asked(['all', 'contact']),
      asked(['all', 'contact'], '42'),
      asked(['all', 'contact']),
    ],
  ])('%s', (_, one, other, expected) => {
    const both = covers(one, other) ? one : other;
    expect(both).toEqual(expected);
    expect(covers(both, one) && covers(both, other)).toBe(true);
  });

  const FORMS = [
    asked(['agent']),
    asked(['agent', 'sessioninfo']),
    asked(['all']),
    asked(['all', 'contact'], '42'),
    asked(['all', 'contact'], '7'),
    asked(['all', 'contact']),
  ];
  test.each(FORMS.flatMap((one) => FORMS.map((other) => [one, other] as const)))('%j, %j', (one, other) => {
    expect(covers(one, other) || covers(other, one)).toBe(true);
  });
});

describe('conflicts: whether one must go exactly as it is, and the other is not the same', () => {
  test.each<[string, WireRequest, WireRequest, boolean]>([
    ['nothing exact', asked(['agent']), asked(['all', 'contact'], '42'), false],
    ['exact and the same', asked(['agent'], undefined, true), asked(['agent']), false],
    ['both exact and the same', asked(['agent'], '42', true), asked(['agent'], '42', true), false],
    ['exact and wider', asked(['agent'], undefined, true), asked(['all']), true],
    ['exact and narrower', asked(['all'], undefined, true), asked(['agent']), true],
    ['wider and exact', asked(['all']), asked(['agent'], undefined, true), true],
    ['exact with another contact', asked(['contact'], '42', true), asked(['contact'], '7', true), true],
    ['exact without a contact', asked(['agent'], '42', true), asked(['agent'], undefined, true), true],
  ])('%s', (_, one, other, expected) => {
    expect(conflicts(one, other)).toBe(expected);
    expect(conflicts(other, one)).toBe(expected);
  });
});
