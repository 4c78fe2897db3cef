#!/usr/bin/env node
import { nodeVersionProblem } from './node-version-problem.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
import('./quickstart/quickstart.mjs').then(({ quickstart }) => quickstart());
