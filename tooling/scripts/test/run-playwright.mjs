import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment } from '../clean-environment.mjs';
import { outputTail } from '../output-tail.mjs';
import { runCommand } from '../process/run-command.mjs';

/**
 * Runs Playwright's tests in a folder that has it installed and resolves with what passed, failed and was skipped. Its
 * configuration is to write the JSON report to `report`, as `settings` tell it.
 */
export async function runPlaywright(cwd, { args = [], report, browser, settings, say = () => {} }) {
  rmSync(report, { force: true });
  const cli = join(cwd, 'node_modules', '@playwright', 'test', 'cli.js');
  const env = cleanEnvironment({ ...(browser ? { CHROME_PATH: browser } : {}), ...settings });
  const run = [cli, 'test', ...args];
  const { code, output } = await runCommand(process.execPath, run, { cwd, env, onText: storyCounter(say) });
  if (!existsSync(report)) return { passed: 0, failures: [`the stories did not run:\n${outputTail(output)}`] };
  const result = readReport(JSON.parse(readFileSync(report, 'utf8')));
  if (code !== 0 && result.failures.length === 0) result.failures.push(outputTail(output));
  return result;
}

// A sign of life for whoever watches a run of minutes.
function storyCounter(say) {
  let done = 0;
  return (text) => {
    for (const _line of text.matchAll(/^\s+(✓|✘|ok|x)\s+\d+ \[/gm)) {
      done += 1;
      if (done % 25 === 0) say(`  ${done} stories done`);
    }
  };
}

function readReport({ suites, errors }) {
  const tests = suites.flatMap((suite) => testsOf(suite, []));
  const skipped = tests.filter((test) => test.status === 'skipped');
  return {
    passed: tests.filter((test) => test.status === 'expected').length,
    failures: [
      ...tests.filter((test) => ['unexpected', 'flaky'].includes(test.status)).map(failure),
      ...skipped.filter((test) => !reason(test)).map((test) => `${test.title}\n      was skipped without a reason`),
      ...errors.map((error) => plain(error.message)),
    ],
    skipped: skipped.map((test) => `${test.title} (${reason(test)})`),
  };
}

function testsOf(suite, titles) {
  const path = [...titles, suite.title];
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ ...test, title: [`[${test.projectName}]`, ...path, spec.title].join(' › ') })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, path))];
}

function failure(test) {
  const messages = test.results.flatMap((result) => result.errors).map((error) => plain(error.message ?? ''));
  return `${test.title}\n${messages
    .join('\n')
    .split('\n')
    .slice(0, 20)
    .map((line) => `      ${line}`)
    .join('\n')}`;
}

function reason(test) {
  return test.annotations.find(({ type }) => type === 'skip')?.description;
}

function plain(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what colours begin with
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}
