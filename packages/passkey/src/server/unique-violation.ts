/** Whether an error, or one it was caused by, is PostgreSQL's unique violation (SQLSTATE 23505); drivers and ORMs wrap it. */
export const isUniqueViolation = (error: unknown): boolean => {
  for (let current = error, depth = 0; current instanceof Object && depth < 10; depth++) {
    if ('code' in current && current.code === '23505') return true;
    current = 'cause' in current ? current.cause : undefined;
  }
  return false;
};
