import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Remembers under `.latchkey/stamps` what a step was last done for, so that a second run can skip it.
 * `matches(value)` is true when the step was last finished for this very value.
 */
export function stamp(root, name) {
  const file = join(root, '.latchkey', 'stamps', name);
  return {
    matches(value) {
      try {
        return readFileSync(file, 'utf8') === value;
      } catch {
        return false;
      }
    },
    write(value) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, value);
    },
  };
}
