import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPnpm } from '../find-pnpm.mjs';
import { outputTail } from '../output-tail.mjs';
import { SaidFailure } from '../process/main-program.mjs';
import { runCommand } from '../process/run-command.mjs';
import { sourceFingerprint } from '../source-files.mjs';
import { stamp } from '../stamp.mjs';

/** Builds the app for production. Does nothing when the build that stands there was made from these very sources. */
export async function buildApp(root) {
  const built = stamp(root, 'built');
  if (built.matches(buildFingerprint(root))) return 'unchanged, skipped';
  const [command, ...words] = await findPnpm(root);
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { code, output } = await runCommand(command, [...words, '--filter', '@kit/web', 'build'], { cwd: root, env });
  if (code !== 0) {
    throw new SaidFailure(
      `${outputTail(output)}\nThe build failed: mend what is named above and run the quickstart again.`,
    );
  }
  built.write(buildFingerprint(root));
  return 'done';
}

/** Which build stands there and what it should be made of: sources, installed versions, this Node. */
function buildFingerprint(root) {
  const buildId = join(root, 'apps', 'web', '.next', 'BUILD_ID');
  const inBuild = (path) =>
    /^(apps\/web|packages|tooling\/typescript)\/|^pnpm-lock\.yaml$|^package\.json$/.test(path) &&
    !/\.(test|spec)\.tsx?$|\.md$/.test(path);
  if (!existsSync(buildId)) return undefined;
  return `${readFileSync(buildId, 'utf8')} ${process.version} ${sourceFingerprint(root, inBuild)}`;
}
