import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from './find-on-path.mjs';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
  linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
};

/** The installed Chrome or Chromium: `CHROME_PATH`, else on PATH, else where its installer puts it. */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return names.map(findOnPath).find(Boolean) ?? places[process.platform]?.find((path) => existsSync(path));
}
