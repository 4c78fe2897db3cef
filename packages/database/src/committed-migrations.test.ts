import { expect, it } from 'vitest';
import { ConfigurationError } from '../env';
import { assertMigrationsMake } from './committed-migrations';

it('accepts tables the committed migrations make', () => {
  expect(() => assertMigrationsMake(['user', 'session', 'rate_limit'])).not.toThrow();
});

it('names the table that no committed migration makes, and the command that mends it', () => {
  expect(() => assertMigrationsMake(['user', 'nothing'])).toThrow(ConfigurationError);
  expect(() => assertMigrationsMake(['user', 'nothing'])).toThrow(/"nothing".*pnpm passkey:enable/);
});
