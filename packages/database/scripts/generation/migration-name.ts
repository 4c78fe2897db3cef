/** A name that says what a migration touches: `init`, `passkey`, `drop_passkey`, `session_user`. */
export function migrationName(statements: string[], isFirst: boolean): string {
  if (isFirst) return 'init';
  const tables = new Set(statements.flatMap((statement) => tableOf(statement) ?? []));
  // Tables that belong together share the first word, and the shortest name stands for them.
  const heads = [...tables].sort().filter((name, _, all) => !all.some((other) => name.startsWith(`${other}_`)));
  const name = heads.length > 0 && heads.length <= 3 ? heads.join('_') : 'schema';
  return statements.every((statement) => /^DROP |" DROP (COLUMN|CONSTRAINT) /.test(statement)) ? `drop_${name}` : name;
}

function tableOf(statement: string): string | undefined {
  // A passkey column of another table, its index and its constraint, belong to them.
  if (/"(\w+_)?passkey/i.test(statement)) return 'passkey';
  const match = /(?:TABLE(?: IF (?:NOT )?EXISTS)?|\bON) "(\w+)"/.exec(statement);
  return match?.[1];
}
