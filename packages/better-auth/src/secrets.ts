import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '@kit/database/env';

/** One of the versioned secrets of Better Auth. */
export type Secret = { version: number; value: string };

/** Reads `2:new,1:old` (the format is checked before); throws unless the versions descend, the newest first. */
export function parseSecrets(list: string): Secret[] {
  const secrets = list.split(',').map((entry) => {
    const colon = entry.indexOf(':');
    return { version: Number(entry.slice(0, colon)), value: entry.slice(colon + 1) };
  });
  if (secrets.some(({ version }, at) => version >= (secrets[at - 1]?.version ?? Number.POSITIVE_INFINITY))) {
    throw new ConfigurationError(
      'BETTER_AUTH_SECRETS should be a list with the highest version first and each version once.',
    );
  }
  return secrets;
}

/** Local mode's own secret: made once in the data directory, readable by its owner only. */
export function localSecret(dataDirectory: string): string {
  const file = join(dataDirectory, 'secret');
  mkdirSync(dataDirectory, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8');
}
