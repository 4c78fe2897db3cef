import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPlaywright } from './run-playwright.mjs';

/**
 * Runs stories of `apps/e2e` in the copy of the repository `root` and resolves with what passed, failed and was skipped.
 * `targets` are the running servers by name, as `apps/e2e/fixtures/targets.ts` reads them; `only` is a tag to select.
 */
export async function playwrightSuite(root, name, { reports, targets, browser, projects, only, settings, say }) {
  mkdirSync(reports, { recursive: true });
  const report = join(reports, `stories-${name}.json`);
  const targetsFile = join(reports, `targets-${name}.json`);
  writeFileSync(targetsFile, JSON.stringify(targets, null, 2), { mode: 0o600 });
  const args = [...projects.map(projectOption), ...(only ? ['--grep', only] : [])];
  const output = join(reports, `stories-${name}`);
  const own = { E2E_TARGETS: targetsFile, E2E_OUTPUT: output, E2E_REPORT: report };
  return runPlaywright(join(root, 'apps', 'e2e'), { args, report, browser, say, settings: { ...own, ...settings } });
}

// The states of a server are met in each language, by a project of its own.
function projectOption(name) {
  return `--project=${name}${name.endsWith('-states') ? '-*' : ''}`;
}
