import { defineConfig } from '@playwright/test';

const port = Number(process.env.OUTSIDE_PORT);

export default defineConfig({
  testDir: 'stories',
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: process.env.OUTSIDE_REPORT }]],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--disable-gpu'] },
  },
  webServer: { command: `node site.mjs ${port}`, port },
});
