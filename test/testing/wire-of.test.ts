import type { RawEvent } from 'rx-max';
import { type EventFields, wireOf } from 'rx-max/testing';
import { KNOWN_TYPES } from '../wire/fixtures/protocol-fields';
import { decodeOne } from '../wire/one-batch';

const NOW = new Date('2026-05-05T10:00:00.000Z');

describe('fields of a known type', () => {
  it.each(KNOWN_TYPES)('are filled up from the example, and decode without a rejection: %s', (type) => {
    const { event, rejections } = decodeOne(wireOf({ type }, NOW));
    expect(event.type).toBe(type);
    expect(rejections).toEqual([]);
  });

  it('go by another name of their type', () => {
    expect(wireOf({ type: 'TextContactEvent', status: 'Active' }, NOW)).toMatchObject({
      Type: 'TextContactEvent',
      Status: 'Active',
      RoomId: '190233',
    });
  });

  it('are preferred to what is extra, which is preferred to the example', () => {
    const fields: EventFields = { type: 'CallContactEvent', status: 'Active', isLogging: true };
    const extra = { contactId: '42', isLogging: false, dnis: '1' };
    expect(wireOf(fields, NOW, extra)).toMatchObject({
      ContactID: '42',
      MasterID: '42',
      Status: 'Active',
      IsLogging: 'True',
      DNIS: '1',
      ANI: '2025550143',
    });
  });

  it('have the contact that is extra only if they are of a contact', () => {
    const extra = { contactId: '42' };
    expect(wireOf({ type: 'AgentState' }, NOW, extra)).not.toHaveProperty('ContactID');
    expect(wireOf({ type: 'Conference' }, NOW, extra)).not.toHaveProperty('ContactID');
    expect(wireOf({ type: 'PopURL' }, NOW, extra)).toHaveProperty('ContactId', '42');
    expect(wireOf({ type: 'VoiceMailPlayBackEvent' }, NOW, extra)).toHaveProperty('ContactId', '42');
    expect(wireOf({ type: 'Indicator', contactId: null }, NOW, extra)).not.toHaveProperty('ContactID');
    const custom = wireOf({ type: 'CustomEvent' }, NOW, extra);
    expect(custom).not.toHaveProperty('ContactID');
    expect(custom['data']).toBe('{"contactId":"42","data":"case=17"}');
  });
});

describe('the times of an event', () => {
  it('are those of now: its state began, or changed, and the call itself a second before', () => {
    expect(wireOf({ type: 'AgentState' }, NOW)['StartTimeUTC']).toBe('2026-05-05T10:00:00.000Z');
    expect(wireOf({ type: 'DigitalContactEvent' }, NOW)['StartTime']).toBe('2026-05-05T10:00:00.000Z');
    expect(wireOf({ type: 'CallContactEvent' }, NOW)).toMatchObject({
      StartTimeUTC: '2026-05-05T09:59:59.000Z',
      StartTime: '2026-05-05T09:59:59.000Z',
      LastStateChangeTimeUTC: '2026-05-05T10:00:00.000Z',
      LastStateChangeTime: '2026-05-05T10:00:00.000Z',
    });
  });

  it('keep their distance', () => {
    expect(wireOf({ type: 'PromiseKeeper' }, NOW)).toMatchObject({
      CallbackTime: '2026-05-05T10:00:00.000Z',
      DeliveryTime: '2026-05-05T10:10:00.000Z',
      CallbackExpireTime: '2026-05-05T10:30:00.000Z',
    });
  });

  it('are what they are told to be', () => {
    const began = new Date('2026-05-05T09:00:00.000Z');
    const extra = { startTimeUtc: began, startTime: began };
    expect(wireOf({ type: 'CallContactEvent' }, NOW, extra)).toMatchObject({
      StartTimeUTC: '2026-05-05T09:00:00.000Z',
      StartTime: '2026-05-05T09:00:00.000Z',
      LastStateChangeTimeUTC: '2026-05-05T10:00:00.000Z',
    });
    expect(wireOf({ type: 'VoiceMailContactEvent' }, NOW, extra)).toMatchObject({
      StartTime: '2026-05-05T09:00:00.000Z',
      LastStateChangeTime: '2026-05-05T10:00:00.000Z',
    });
    expect(wireOf({ type: 'AgentState', startTimeUtc: began }, NOW)['StartTimeUTC']).toBe('2026-05-05T09:00:00.000Z');
  });
});

describe('a raw event', () => {
  const raws: readonly RawEvent[] = [
    { Type: 'AgentState', CurrentState: 'Available' },
    { messageType: 'SessionInfo', sessionToken: 'tok-1' },
    { type: 'SomethingNew', status: 7 },
    { Type: 'SomethingNew', type: 'AgentState' },
    { messageType: 'SomethingNew', type: 'AgentState' },
    { any: 'thing' },
  ];

  it.each(raws)('is passed on untouched: %j', (raw) => {
    expect(wireOf(raw, NOW, { contactId: '42' })).toBe(raw);
  });

  it('that has a known name as its type is told as an unknown event', () => {
    const raw = { type: 'AgentSessionEnd' };
    expect(wireOf(raw, NOW)).toMatchObject({ Type: 'AgentSessionEnd', Success: 'True' });
    expect(wireOf({ type: 'UnknownEvent', raw }, NOW)).toBe(raw);
    expect(() => wireOf({ type: 'UnknownEvent' }, NOW)).toThrow('raw: the event as the desktop spells it is needed');
  });
});
