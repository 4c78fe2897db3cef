const columnOrIndex = [
  /^(CREATE TABLE)( "passkey)/i,
  /^(CREATE (?:UNIQUE )?INDEX)( .* ON "passkey)/i,
  /^(CREATE (?:UNIQUE )?INDEX)( .* ON "\w+" USING \w+ \("passkey)/i,
  /^(ALTER TABLE "passkey\w*" ADD COLUMN)( )/i,
  /^(ALTER TABLE "\w+" ADD COLUMN)( "passkey)/i,
];
const constraint = [
  /^ALTER TABLE "passkey\w*" ADD CONSTRAINT /i,
  /^ALTER TABLE "\w+" ADD CONSTRAINT "\w+" FOREIGN KEY \("passkey/i,
];

/**
 * A statement that makes something of a passkey table, or of a passkey column elsewhere, worded so that it passes over what is
 * already there: a database may have it from a time when the switch was on and the migration that made it was not kept. Others
 * are returned unchanged.
 */
export function tolerateExisting(statement: string): string {
  const words = columnOrIndex.find((pattern) => pattern.test(statement));
  if (words) return statement.replace(words, '$1 IF NOT EXISTS$2');
  if (constraint.some((pattern) => pattern.test(statement))) {
    return `DO $$ BEGIN\n\t${statement}\nEXCEPTION WHEN duplicate_object OR duplicate_table THEN NULL;\nEND $$;`;
  }
  if (/^CREATE TYPE "public"."passkey/i.test(statement)) {
    return `DO $$ BEGIN\n\t${statement}\nEXCEPTION WHEN duplicate_object THEN NULL;\nEND $$;`;
  }
  return statement;
}
