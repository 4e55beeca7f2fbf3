import { checkRule } from 'rx-max/testing';
import { NEVER } from 'rxjs';

jest.mock('fast-check', () => {
  throw new Error('Cannot find module');
});

it('rule torture says what to install where fast-check is not there', async () => {
  await expect(
    checkRule(
      () => NEVER,
      () => true,
    ),
  ).rejects.toThrow('checkRule needs fast-check: npm install --save-dev fast-check');
});
