import { expect, test } from 'vitest';
import { resolveOptions } from './options';
import { type StepUpOptions, stepUp } from './plugin';

test.each<[string, StepUpOptions, string]>([
  ['no codes at all', { codesPerAccount: { window: 3600, max: 0 } }, 'codesPerAccount.max'],
  ['a window of nothing', { passwordAttempts: { window: 0, max: 5 } }, 'passwordAttempts.window'],
  ['half an attempt', { addressLimit: { window: 60, max: 0.5 } }, 'addressLimit.max'],
  ['a body limit no answer fits in', { maxBodySize: 10 }, 'maxBodySize'],
])('stops at once with one sentence for %s', (_, options, name) => {
  expect(() => stepUp(options)).toThrow(new RegExp(`^step-up: ${name} must be a whole number from [^\n]+[.]$`));
});

test('has the defaults of the table', () => {
  expect(resolveOptions({})).toEqual({
    sendCode: undefined,
    codesPerAccount: { window: 3600, max: 5 },
    passwordAttempts: { window: 600, max: 5 },
    addressLimit: { window: 60, max: 10 },
    maxBodySize: 65_536,
    onEvent: undefined,
  });
});
