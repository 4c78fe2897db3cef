import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, databaseEnv } from './env';
import { workspaceRoot } from './src/workspace-root';

describe('databaseEnv', () => {
  it('takes the embedded database below the workspace when nothing is set', () => {
    expect({ ...databaseEnv({}) }).toEqual({ url: undefined, dataDirectory: join(workspaceRoot(), '.latchkey') });
    expect(databaseEnv({ DATABASE_URL: '', LATCHKEY_DATA_DIR: '' }).url).toBeUndefined();
  });

  it('resolves the data directory against the workspace', () => {
    expect(databaseEnv({ LATCHKEY_DATA_DIR: 'kept' }).dataDirectory).toBe(join(workspaceRoot(), 'kept'));
    expect(databaseEnv({ LATCHKEY_DATA_DIR: '/kept' }).dataDirectory).toBe('/kept');
  });

  it.each(['postgres://host/name', 'postgresql://user:word@host:5433/name'])('takes %s', (url) => {
    expect(databaseEnv({ DATABASE_URL: url, NODE_ENV: 'production' }).url).toBe(url);
  });

  it.each([
    [{ DATABASE_URL: 'mysql://host/name' }, 'DATABASE_URL should be a connection string such as postgres://'],
    [{ DATABASE_URL: 'nonsense' }, 'DATABASE_URL should be a connection string such as postgres://'],
    [{ LATCHKEY_LOCAL: 'yes' }, 'LATCHKEY_LOCAL should be "true" or "false".'],
    [{ NODE_ENV: 'production' }, 'DATABASE_URL should be the connection string of a PostgreSQL server'],
  ])('refuses %o in a sentence that names the variable', (source, sentence) => {
    expect(() => databaseEnv(source)).toThrow(ConfigurationError);
    expect(() => databaseEnv(source)).toThrow(sentence);
  });

  it('allows the embedded database in production in local mode', () => {
    expect(databaseEnv({ NODE_ENV: 'production', LATCHKEY_LOCAL: 'true' }).url).toBeUndefined();
  });
});
