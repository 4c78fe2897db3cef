/** Public codes of a notice's link. Used, too old and never ours are told alike: the way on is the same. */
export const NOT_ME_ERROR_CODES = {
  REPORT_NOT_VALID: { code: 'REPORT_NOT_VALID', message: 'This link was used already, or it is too old.' },
} as const;
