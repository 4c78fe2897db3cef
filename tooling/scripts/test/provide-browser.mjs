import { join } from 'node:path';
import { findBrowser } from '../find-browser.mjs';
import { findOnPath } from '../find-on-path.mjs';
import { runCommand } from '../process/run-command.mjs';
import { aptInstall, aptIsAllowed } from './apt-install.mjs';

/**
 * A Chrome or Chromium for the stories: an installed one, else Playwright's download, else Debian's package.
 * Resolves with its path, or undefined when none can be had.
 */
export async function provideBrowser(root, say) {
  const installed = findBrowser();
  if (installed) return installed;
  say('No Chrome or Chromium is installed: downloading the one of Playwright.');
  const downloaded = await downloadedBrowser(root);
  if (downloaded) return downloaded;
  if (aptIsAllowed() && (await aptInstall('chromium', say))) return findBrowser();
  return undefined;
}

/** Firefox ESR for the story of a second browser: an installed one, else Debian's package; undefined when it cannot be had. */
export async function provideFirefox(say) {
  const installed = () => process.env.FIREFOX_PATH ?? findOnPath('firefox-esr');
  if (installed()) return installed();
  if (aptIsAllowed() && (await aptInstall('firefox-esr', say))) return installed();
  return undefined;
}

async function downloadedBrowser(root) {
  const cwd = join(root, 'apps', 'e2e');
  const cli = join(cwd, 'node_modules', '@playwright', 'test', 'cli.js');
  const { code } = await runCommand(process.execPath, [cli, 'install', 'chromium'], { cwd });
  if (code !== 0) return undefined;
  const where = "console.log(require('@playwright/test').chromium.executablePath())";
  const path = (await runCommand(process.execPath, ['-e', where], { cwd })).stdout.trim();
  // A bare system may lack the libraries the download needs.
  return (await runCommand(path, ['--version'])).code === 0 ? path : undefined;
}
