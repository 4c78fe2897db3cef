import { runWithTransaction } from '@better-auth/core/context';
import type { AuthContext } from 'better-auth';
import { isUniqueViolation } from './unique-violation';

/**
 * Runs `work` in a transaction; when somebody stored the same identity or address in the same moment, runs it once
 * more, and it finds what the other left.
 */
export async function withOneRetry<T>({ adapter }: AuthContext, work: () => Promise<T>): Promise<T> {
  try {
    return await runWithTransaction(adapter, work);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return runWithTransaction(adapter, work);
  }
}
