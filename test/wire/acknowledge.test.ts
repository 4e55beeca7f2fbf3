import { answerOf } from '../../src/wire/answer';
import { batchWith, decodeOne, entriesWith } from './one-batch';

const ack = { messageType: 'ClientEventSubscriptionAcknowledge', contactId: null, status: 'OK', reason: 'Success' };
const event = {
  type: 'ClientEventSubscriptionAcknowledge',
  contactId: null,
  status: 'OK',
  reason: 'Success',
};

describe('an acknowledgement', () => {
  it.each([
    ['undefined, as CXone Agent has it for no contact', undefined, null],
    ['null', null, null],
    ['0', 0, null],
    ['a number', 304828365, '304828365'],
    ['a text', '304828365', '304828365'],
    ['above 2^53', '900719925474010002', '900719925474010002'],
  ])('may have a contact id that is %s', (_, contactId, read) => {
    const raw = { ...ack, contactId };
    expect(decodeOne(raw)).toStrictEqual({ event: { ...event, contactId: read, raw }, rejections: [] });
  });

  it('may lack its contact id, as a recording in JSON leaves it', () => {
    const raw = { messageType: ack.messageType, status: 'OK', reason: 'Success' };
    expect(decodeOne(raw)).toStrictEqual({ event: { ...event, raw }, rejections: [] });
  });

  it('with a contact id of 12.5 is reported and still says OK', () => {
    const raw = { ...ack, contactId: 12.5 };
    expect(decodeOne(raw)).toStrictEqual({
      event: { ...event, raw },
      rejections: [
        {
          reason: 'unreadable-field',
          path: 'events.0.contactId',
          expected: 'IdStr (decimal digits)',
          actual: 'number',
          type: 'ClientEventSubscriptionAcknowledge',
        },
      ],
    });
  });

  it.each([
    ['OK', 'OK'],
    ['ok', 'OK'],
    ['Ok', 'OK'],
    ['ERROR', 'ERROR'],
    ['Error', 'ERROR'],
    ['error', 'ERROR'],
  ])('%j says %s', (status, answer) => {
    const raw = { ...ack, status };
    expect(decodeOne(raw)).toMatchObject({ event: { status: answer }, rejections: [] });
    expect(entriesWith(raw).map(answerOf)).toEqual([answer]);
  });

  it.each([
    ['OKAY', 'string'],
    ['success', 'string'],
    [' OK', 'string'],
    [true, 'boolean'],
    [200, 'number'],
    [['OK'], 'array'],
    [{}, 'object'],
  ])('%p answers nothing and is reported', (status, actual) => {
    const raw = { ...ack, status };
    expect(entriesWith(raw).map(answerOf)).toEqual([undefined]);
    expect(decodeOne(raw)).toStrictEqual({
      event: { ...event, status: undefined, raw },
      rejections: [
        {
          reason: 'unreadable-field',
          path: 'events.0.status',
          expected: "'OK' or 'ERROR'",
          actual,
          type: 'ClientEventSubscriptionAcknowledge',
        },
      ],
    });
  });

  it('that is wrapped in data is unwrapped, where it stood', () => {
    const batch = batchWith({ Type: 'Mute' }, { data: ack }, { Type: 'AgentLeg', FinalState: 7 });
    expect(batch.events).toMatchObject([{ type: 'Mute' }, { ...event, raw: ack }, { type: 'AgentLeg' }]);
    expect(batch.events[1]?.raw).toBe(ack);
    expect(batch.rejections.map(({ path }) => path)).toEqual(['events.2.FinalState']);
  });

  it('may be wrapped and broken', () => {
    expect(batchWith({ data: { ...ack, status: 1 } })).toMatchObject({
      events: [{ status: undefined }],
      rejections: [{ path: 'events.0.status' }],
    });
  });
});
