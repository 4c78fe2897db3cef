/** Whether what was to be stored is there already (SQLSTATE 23505 of PostgreSQL). */
export const isUniqueViolation = (error: unknown) => hasSqlState(error, '23505');

/** Whether what was to be stored refers to a row that is gone (SQLSTATE 23503). */
export const isForeignKeyViolation = (error: unknown) => hasSqlState(error, '23503');

/** Drivers and ORMs wrap the error that carries it. */
const hasSqlState = (error: unknown, state: string) => {
  for (let current = error, depth = 0; current instanceof Object && depth < 10; depth++) {
    if ('code' in current && current.code === state) return true;
    current = 'cause' in current ? current.cause : undefined;
  }
  return false;
};
