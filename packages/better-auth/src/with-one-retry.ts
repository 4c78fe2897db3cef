import { runWithTransaction } from '@better-auth/core/context';
import type { AuthContext } from 'better-auth';
import { isLostRace } from './lost-race';

/**
 * Runs `work` in a transaction; when somebody stored or proved the same identity or address in the same moment, runs it once
 * more, and it finds what the other left.
 */
export async function withOneRetry<T>({ adapter }: AuthContext, work: () => Promise<T>): Promise<T> {
  try {
    return await runWithTransaction(adapter, work);
  } catch (error) {
    if (!isLostRace(error)) throw error;
    return runWithTransaction(adapter, work);
  }
}
