import { readdirSync, readFileSync } from 'node:fs';
import { providerOf } from '@kit/passkey/providers';
import { expect, test } from 'vitest';

const folder = new URL('../node_modules/@kit/passkey/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as {
  exports: Record<string, string>;
  dependencies: Record<string, string>;
};

test('the package holds what is built, its README and its licence, and nothing that tests it', () => {
  expect(
    readdirSync(folder)
      .filter((name) => name !== 'node_modules')
      .sort(),
  ).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
  const files = readdirSync(new URL('dist/', folder), { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /\.test\.|conformance|\.(?<!\.d\.)ts$/.test(file))).toEqual([]);
});

test('the versions it asks for are ones that a registry knows', () => {
  for (const version of Object.values(manifest.dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('every entry is loaded by Node as it is', async () => {
  const entries = Object.keys(manifest.exports).filter((entry) => entry !== './testing/playwright-test');
  expect(entries.length).toBeGreaterThan(15);
  for (const entry of entries)
    expect(Object.keys(await import(/* @vite-ignore */ `@kit/passkey${entry.slice(1)}`))).not.toEqual([]);
});

test('the names of providers come along', () => {
  expect(providerOf('ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4')?.name).toBe('Google Password Manager');
});

test('the package and the project share one copy of Better Auth and of Playwright', () => {
  const installed = readdirSync(new URL('../node_modules/.pnpm/', import.meta.url));
  for (const name of ['better-auth@', '@better-auth+core@', 'better-call@', 'nanostores@', '@playwright+test@'])
    expect(installed.filter((folder) => folder.startsWith(name))).toHaveLength(1);
});
