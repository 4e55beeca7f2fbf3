import { acknowledged, byMessageType, forContact } from 'rx-max';

// Misuse throws at the call, before anybody subscribes, and names what is wrong.

describe('forContact', () => {
  it.each([42, '42', Number.MAX_SAFE_INTEGER, '9007199254740993'])('takes %p', (id) => {
    expect(() => forContact(id)).not.toThrow();
  });

  it.each([0, -42, 4.2, 2 ** 53, NaN, Infinity, '', '0', 'abc', '-42', '4.2', '4e2', ' 42', '0x2a'])(
    'refuses %p',
    (id) => {
      expect(() => forContact(id)).toThrow(
        new TypeError('forContact: a positive whole number is needed, as digits if it is above 2^53'),
      );
    },
  );

  it.each([null, undefined, {}, ['42'], true, 42n])('refuses %p of a page without types', (id) => {
    expect(() => forContact(id as string)).toThrow(/^forContact: /);
  });

  it('says nothing of the id, which may be a customer', () => {
    expect(() => forContact('+49 30 1234567')).not.toThrow(/1234567/);
  });
});

describe('byMessageType', () => {
  it('refuses to look for nothing', () => {
    const untyped = byMessageType as (...names: readonly string[]) => unknown;
    expect(() => untyped()).toThrow(new TypeError('byMessageType: the name of an event is needed'));
  });
});

describe('acknowledged', () => {
  it.each([1, 3000, 0.5, 2 ** 31 - 1])('takes within: %p', (within) => {
    expect(() => acknowledged({ within })).not.toThrow();
  });

  // A timer of a browser cannot wait longer, and fires at once instead.
  it.each([0, -1, NaN, Infinity, 2 ** 31])('refuses within: %p', (within) => {
    expect(() => acknowledged({ within })).toThrow(
      new TypeError(`within: ${String(within)} is refused; give milliseconds above 0 and below 2^31`),
    );
  });

  it('takes no options for no limit', () => {
    expect(() => acknowledged()).not.toThrow();
    expect(() => acknowledged({})).not.toThrow();
  });
});
