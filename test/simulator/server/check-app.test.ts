import type { OutgoingHttpHeaders } from 'node:http';

import { checkApp } from '../../../src/simulator/server/check-app';
import { listen, type Listening } from '../../../src/simulator/server/listen';

const DESKTOP = 'http://127.0.0.1:4300';

/** What the app's server answers, by path. */
const ANSWERS: Readonly<Record<string, readonly [status: number, headers: OutgoingHttpHeaders]>> = {
  '/': [200, {}],
  '/for-the-desktop': [200, { 'Content-Security-Policy': `frame-ancestors ${DESKTOP}`, 'X-Frame-Options': 'DENY' }],
  '/for-nobody': [200, { 'X-Frame-Options': 'DENY' }],
  '/two-policies': [200, { 'Content-Security-Policy': ['frame-ancestors *', "frame-ancestors 'none'"] }],
  '/reported-only': [200, { 'Content-Security-Policy-Report-Only': "frame-ancestors 'none'" }],
  '/broken': [500, {}],
  '/moved': [302, { Location: './for-nobody', 'X-Frame-Options': 'ALLOWALL' }],
  '/login': [302, { Location: 'https://login.example/authorize?client=secret' }],
  '/round': [307, { Location: '/round' }],
};

let app: Listening;

beforeAll(async () => {
  app = await listen('localhost', 0);
  app.serve(({ url = '' }, response) => {
    const answer = ANSWERS[url];
    // Without one nothing is ever answered.
    if (answer !== undefined) response.writeHead(...answer).end('<!doctype html>'.repeat(100_000));
  });
});

afterAll(() => app.close());

function check(path: string, longest?: number): Promise<unknown> {
  return checkApp(app.origin + path, DESKTOP, [app.origin], longest);
}

it.each([
  ['/', { is: 'fine' }],
  ['/for-the-desktop', { is: 'fine' }],
  ['/reported-only', { is: 'fine' }],
  ['/for-nobody', { is: 'not-framed', header: 'X-Frame-Options', value: 'DENY' }],
  ['/moved', { is: 'not-framed', header: 'X-Frame-Options', value: 'DENY' }],
  ['/two-policies', { is: 'not-framed', header: 'Content-Security-Policy', value: "frame-ancestors 'none'" }],
  ['/broken', { is: 'failing', status: 500 }],
  ['/round', { is: 'unreachable', why: 'more than 10 redirects' }],
])('%s', async (path, found) => {
  expect(await check(path)).toEqual(found);
});

it('does not follow to where the page may not frame it, and tells no more of it than its origin', async () => {
  expect(await check('/login')).toEqual({ is: 'not-framed', header: 'Location', value: 'https://login.example' });
});

it('waits no longer than it is let', async () => {
  expect(await check('/silent', 50)).toEqual({ is: 'unreachable', why: 'no answer within 0.05 s' });
});

it('says that nobody listens', async () => {
  const gone = await listen('127.0.0.1', 0);
  await gone.close();
  const found = await checkApp(`${gone.origin}/`, DESKTOP, [gone.origin]);
  expect(found).toEqual({ is: 'unreachable', why: 'nobody listens there' });
});
