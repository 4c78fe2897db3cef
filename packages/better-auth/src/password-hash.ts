import { hash, verify } from '@node-rs/argon2';
import { verifyPassword as verifyScrypt } from 'better-auth/crypto';

// OWASP's first choice for argon2id (the library's 2): 19 MiB, two passes, one lane; runs on the thread pool.
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password with argon2id, off the event loop; returns the PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), PARAMETERS);
}

/** Whether the password matches; hashes that Better Auth made by scrypt keep working. */
export function verifyPassword({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> {
  return stored.startsWith('$argon2')
    ? verify(stored, password.normalize('NFC'))
    : verifyScrypt({ hash: stored, password });
}
