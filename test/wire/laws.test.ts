import fc from 'fast-check';
import { encodeEvent } from '../../src/wire/encode-event';
import type { MaxEvent } from '../../src/wire/max-event';
import { anything, eventsOf } from './arbitraries';
import { KNOWN_TYPES } from './fixtures/protocol-fields';
import { decodeOne } from './one-batch';

describe('decoding what was encoded', () => {
  it.each(KNOWN_TYPES)('gives the same %s again, raw apart', (type) => {
    fc.assert(
      fc.property(eventsOf(type), (event) => {
        const wire = encodeEvent({ ...event, raw: {} } as MaxEvent);
        expect(decodeOne(wire)).toStrictEqual({ event: { ...event, raw: wire }, rejections: [] });
      }),
    );
  });

  it('gives the same UnknownEvent again, raw included', () => {
    const raws = fc.dictionary(fc.string(), anything).map((fields) => ({ ...fields, Type: 'PostData' }));
    fc.assert(
      fc.property(raws, (raw) => {
        const { event } = decodeOne(raw);
        expect(event).toStrictEqual(decodeOne(encodeEvent(event)).event);
        expect(encodeEvent(event)).toBe(raw);
      }),
    );
  });
});

describe('decoding', () => {
  it.each(KNOWN_TYPES)('changes nothing about what the desktop sent (%s)', (type) => {
    fc.assert(
      fc.property(eventsOf(type), (event) => {
        const wire = encodeEvent({ ...event, raw: {} } as MaxEvent);
        const sent = structuredClone(wire);
        const decoded = decodeOne(wire).event;
        expect(decoded.raw).toBe(wire);
        expect(wire).toStrictEqual(sent);
      }),
      { numRuns: 20 },
    );
  });
});
