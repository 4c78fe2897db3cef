import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cleanEnvironment } from '../clean-environment.mjs';
import { outputTail } from '../output-tail.mjs';
import { runCommand } from '../process/run-command.mjs';
import { sourceFiles } from '../source-files.mjs';

/** The packages below `root` that have unit tests, as folders relative to it. */
export function packagesWithTests(root) {
  const files = sourceFiles(root);
  const packages = files.filter((path) => /^((apps|packages|tooling)\/[^/]+|bench)\/package\.json$/.test(path));
  return packages
    .map((path) => path.slice(0, -'/package.json'.length))
    .filter((folder) => files.some((path) => path.startsWith(`${folder}/`) && /\.test\.tsx?$/.test(path)));
}

/** Runs the unit tests of one package and resolves with what passed, failed and was skipped. */
export async function vitestSuite(root, folder, { report, settings }) {
  const cwd = join(root, folder);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(cwd, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await runCommand(process.execPath, [vitest, ...args], {
    cwd,
    env: cleanEnvironment(settings),
  });
  if (!existsSync(report)) return { passed: 0, failures: [`the suite did not run:\n${outputTail(output)}`] };
  const result = readReport(JSON.parse(readFileSync(report, 'utf8')));
  if (result.passed + result.failures.length === 0) result.failures.push('no test ran');
  if (code !== 0 && result.failures.length === 0) result.failures.push(outputTail(output));
  return result;
}

function readReport({ testResults }) {
  const cases = testResults.flatMap((file) => file.assertionResults);
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.every(isNotFailed));
  return {
    groups: countGroups(testResults),
    passed: cases.filter((test) => test.status === 'passed').length,
    failures: [
      ...cases
        .filter((test) => !isNotFailed(test))
        .map((test) => `${test.fullName}\n${firstLines(test.failureMessages)}`),
      ...broken.map((file) => `${file.name}\n${firstLines([file.message])}`),
    ],
    skipped: cases.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  };
}

/** How many tests passed in each folder below a `conformance` folder, in one line; empty where a package has none. */
function countGroups(testResults) {
  const counts = new Map();
  for (const file of testResults) {
    const group = /\/conformance\/([^/]+)\//.exec(file.name)?.[1];
    const passed = file.assertionResults.filter((test) => test.status === 'passed').length;
    if (group) counts.set(group, (counts.get(group) ?? 0) + passed);
  }
  return [...counts].map(([group, count]) => `${group} ${count}`).join(', ');
}

function isNotFailed(test) {
  return test.status !== 'failed';
}

function firstLines(messages) {
  return messages
    .join('\n')
    .split('\n')
    .slice(0, 12)
    .map((line) => `      ${line}`)
    .join('\n');
}
