/**
 * A statement that makes something of a passkey table, worded so that it passes over what is already there: a database may
 * have it from a time when the switch was on and the migration that made it was not kept. Others are returned unchanged.
 */
export function tolerateExisting(statement: string): string {
  if (/^CREATE TABLE "passkey/i.test(statement)) return statement.replace('CREATE TABLE', 'CREATE TABLE IF NOT EXISTS');
  if (/^CREATE (UNIQUE )?INDEX .* ON "passkey/i.test(statement))
    return statement.replace('INDEX', 'INDEX IF NOT EXISTS');
  if (/^ALTER TABLE "passkey[^"]*" ADD COLUMN /i.test(statement)) {
    return statement.replace('ADD COLUMN', 'ADD COLUMN IF NOT EXISTS');
  }
  if (/^ALTER TABLE "passkey[^"]*" ADD CONSTRAINT /i.test(statement)) {
    return `DO $$ BEGIN\n\t${statement}\nEXCEPTION WHEN duplicate_object OR duplicate_table THEN NULL;\nEND $$;`;
  }
  if (/^CREATE TYPE "public"."passkey/i.test(statement)) {
    return `DO $$ BEGIN\n\t${statement}\nEXCEPTION WHEN duplicate_object THEN NULL;\nEND $$;`;
  }
  return statement;
}
