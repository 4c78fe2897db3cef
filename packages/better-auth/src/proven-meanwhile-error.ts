/** Somebody else proved the address, or took the account away, between reading the account and holding it. */
export class ProvenMeanwhileError extends Error {
  override name = 'ProvenMeanwhileError';
}
