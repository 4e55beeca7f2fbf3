import { acknowledged, byMessageType, events, forContact, type MaxBatch, MaxError } from 'rx-max';
import { lastValueFrom, type Observable, of, toArray } from 'rxjs';

import { batchOf, insideOf } from '../../src/wire/max-batch';
import { batchFrom, batchWith } from '../wire/one-batch';

const ACK = { messageType: 'ClientEventSubscriptionAcknowledge', contactId: null, status: 'OK' };
const CALL = { Type: 'CallContactEvent', ContactID: '42', Status: 'Active' };
const OTHER_CALL = { Type: 'CallContactEvent', ContactID: '43', Status: 'Active' };

function all<T>(stream: Observable<T>): Promise<readonly T[]> {
  return lastValueFrom(stream.pipe(toArray()), { defaultValue: [] });
}

/** What a batch has beside its events. */
function head({ issuer, contactId, kind, receivedAt }: MaxBatch): object {
  return { issuer, contactId, kind, receivedAt };
}

describe('a part of a batch', () => {
  const whole = batchFrom({ issuer: 'CXA', contactId: '42', events: [null, OTHER_CALL, CALL, ACK] });

  it('keeps issuer, contact, kind, time and rejections of the whole', async () => {
    const parts = await all(of(whole).pipe(forContact(42)));
    expect(parts.map(head)).toEqual([head(whole)]);
    expect(parts[0]?.rejections).toBe(whole.rejections);
    expect(whole.rejections).toHaveLength(1);
  });

  it('keeps them where the acknowledgement is moved', async () => {
    const parts = await all(of(whole).pipe(acknowledged()));
    expect(parts.map(head)).toEqual([head(whole)]);
  });

  it('keeps them where the acknowledgement goes ahead', async () => {
    const parts = await all(of(batchWith(CALL), whole).pipe(acknowledged()));
    expect(parts.map(({ issuer }) => issuer)).toEqual(['CXA', 'MAX', 'CXA']);
    expect(parts.map(({ contactId }) => contactId)).toEqual(['42', null, '42']);
  });

  it('is the batch itself where that is all', async () => {
    const ordered = batchWith(ACK, CALL);
    expect(await all(of(ordered).pipe(acknowledged(), forContact(42)))).toEqual([ordered]);
    const [same] = await all(of(ordered).pipe(acknowledged(), forContact(42)));
    expect(same).toBe(ordered);
  });
});

describe('a restatement that holds nothing, and says that something is gone', () => {
  it('passes forContact and acknowledged as it is', async () => {
    const { decode } = insideOf(batchWith(ACK));
    const gone = batchOf(batchWith(ACK), 'restated', 0, [], [], decode, ['42']);
    const told = await all(of(batchWith(ACK, CALL), gone).pipe(acknowledged(), forContact(43), forContact('43')));
    expect(told.map(({ kind }) => kind)).toEqual(['live', 'restated']);
    expect(told[1]).toBe(gone);
  });
});

describe('a batch that somebody made by hand', () => {
  const decoded = batchWith(OTHER_CALL, CALL, ACK);
  const byHand: MaxBatch = { ...head(decoded), events: decoded.events, rejections: [] } as unknown as MaxBatch;

  it('is put in order', async () => {
    const [ordered] = await all(of(byHand).pipe(acknowledged()));
    expect(ordered?.events.map(({ raw }) => raw)).toEqual([ACK, OTHER_CALL, CALL]);
  });

  it('is searched by its events', async () => {
    expect(await all(of(byHand).pipe(forContact('42'), byMessageType('CallContactEvent')))).toEqual([byHand.events[1]]);
    expect(await all(of(byHand).pipe(events()))).toEqual(byHand.events);
  });
});

describe('an error of acknowledged', () => {
  it('says what to do, and nothing of what the host sent', async () => {
    const refused = batchWith({ ...ACK, status: 'ERROR', reason: 'of 4711' });
    const error: unknown = await all(of(refused).pipe(acknowledged())).catch((caught: unknown) => caught);
    expect(MaxError.is(error)).toBe(true);
    expect(String(error)).toBe('MaxError: The host refused the registration; see connection$ [subscription-rejected]');
  });
});
