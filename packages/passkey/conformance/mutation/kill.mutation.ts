import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { type Mutation, mutations } from './mutations';

type Report = { testResults: { assertionResults: Assertion[] }[] };
type Assertion = { status: string; title: string; failureMessages: string[] };

const here = (path: string) => new URL(path, import.meta.url).pathname;
const vitest = here('../../node_modules/vitest/vitest.mjs');
const results = here('killed.json');
const killed: Record<string, string> = {};

/** The suites that look at a file, so that a run need not be one of everything. */
const suitesOf = ({ file }: Mutation) => {
  if (file.startsWith('registration/')) return ['conformance/matrix/registration', 'src/server/registration'];
  if (file.startsWith('authentication/')) {
    return ['conformance/matrix/sign-in', 'src/server/authentication', 'src/server/ceremonies'];
  }
  return ['conformance/matrix', 'src/server/challenge', 'src/server/registration', 'src/server/bad-input'];
};

/** The first test that fails with a check taken out; null where all of them pass. */
const firstFailure = async (index: number, mutation: Mutation) => {
  const args = ['run', '--config', here('mutated.config.ts'), '--bail=1', '--reporter=json', ...suitesOf(mutation)];
  const child = spawn(process.execPath, [vitest, ...args], {
    cwd: here('../..'),
    env: { ...process.env, PASSKEY_MUTATION: String(index) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  const { testResults } = JSON.parse(output.slice(output.indexOf('{'))) as Report;
  const failed = testResults.flatMap((file) => file.assertionResults).find(({ status }) => status === 'failed');
  // A machine that is too slow misses no check.
  if (failed?.failureMessages.some((message) => message.includes('timed out')))
    throw new Error(`${failed.title} timed out`);
  return failed?.title ?? null;
};

describe.concurrent('a relying party without', () => {
  test.each(mutations.map((mutation, index) => [mutation.without, index, mutation] as const))(
    '%s fails a test',
    async (without, index, mutation) => {
      const failure = await firstFailure(index, mutation);
      expect(failure).not.toBeNull();
      killed[without] = failure ?? '';
    },
  );
});

afterAll(() => {
  const before = JSON.parse(readFileSync(results, 'utf8')) as Record<string, string>;
  const now = { ...before, ...killed };
  const listed = mutations.flatMap(({ without }) => (now[without] ? [[without, now[without]]] : []));
  writeFileSync(results, `${JSON.stringify(Object.fromEntries(listed), null, 2)}\n`);
});
