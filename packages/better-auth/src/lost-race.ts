import { ProvenMeanwhileError } from './proven-meanwhile-error';
import { isUniqueViolation } from './unique-violation';

/** Whether somebody else made the same account, or proved the same address, in the same moment. */
export const isLostRace = (error: unknown): boolean =>
  error instanceof ProvenMeanwhileError || isUniqueViolation(error);
