import { answerAmong, answersIn } from '../../src/wire/acknowledge';
import { batchWith, decodeOne } from './one-batch';

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
    expect(answersIn([raw])).toEqual([{ says: answer, at: 0 }]);
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
    expect(answersIn([raw])).toEqual([]);
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

describe('the answers among events', () => {
  const ok = ack;
  const error = { ...ack, status: 'ERROR', reason: 'Invalid Contact Id' };
  const mute = { Type: 'Mute' };

  it('are the acknowledgements at their places', () => {
    expect(answersIn([mute, error, { messageType: 'SessionInfo', status: 'OK' }, ok, mute])).toEqual([
      { says: 'ERROR', at: 1 },
      { says: 'OK', at: 3 },
    ]);
  });

  it.each([
    ['no events', []],
    ['no acknowledgement', [mute]],
    ['one that answers nothing', [{ ...ack, status: 'MAYBE' }]],
    ['an ACD event that carries the same messageType', [{ ...ack, Type: 'CallContactEvent' }]],
    ['one by Type alone, which no host sends', [{ Type: ack.messageType, status: 'OK' }]],
  ])('are none: %s', (_, events) => {
    expect(answersIn(events)).toEqual([]);
  });

  it('count as OK if one of them is, else as the first', () => {
    expect(answerAmong(answersIn([error, ok, ok]))).toEqual({ says: 'OK', at: 1 });
    expect(answerAmong(answersIn([mute, error, error]))).toEqual({ says: 'ERROR', at: 1 });
    expect(answerAmong([])).toBeUndefined();
  });
});
