#!/usr/bin/env node
import { nodeVersionProblem } from './node-version-problem.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
import('./test/run-tests.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
