#!/usr/bin/env node
import { nodeVersionProblem } from './node-version-problem.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
import('./bench/run-bench.mjs').then(({ runBench }) => runBench(process.argv.slice(2)));
