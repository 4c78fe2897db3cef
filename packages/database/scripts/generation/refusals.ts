import { isPasskeyName } from './retain-passkey-data';
import type { Snapshot } from './snapshot';

const missing = <T>(from: Record<string, T>, within: Record<string, T>): string[] =>
  Object.keys(from).filter((key) => !within[key]);

/** Throws where a table or a column goes while another comes: that may be a rename, and nobody is there to be asked. */
export function refuseAmbiguity(previous: Snapshot, target: Snapshot): void {
  refusePair('table', missing(previous.tables, target.tables), missing(target.tables, previous.tables), '');
  for (const [key, before] of Object.entries(previous.tables)) {
    const now = target.tables[key];
    if (!now) continue;
    refusePair('column', missing(before.columns, now.columns), missing(now.columns, before.columns), `${before.name}.`);
  }
}

function refusePair(kind: string, gone: string[], come: string[], prefix: string): void {
  if (gone.length === 0 || come.length === 0) return;
  throw new Error(
    `The ${kind} ${prefix}${gone[0]} goes while ${prefix}${come[0]} comes, which may be a rename: generate one change after the other, or run again with --drop-data to drop the old one with its data.`,
  );
}

/** Throws where a passkey table would get a required column without a default: rows made before could not have it. */
export function refuseUnfillable(previous: Snapshot, target: Snapshot): void {
  for (const [key, before] of Object.entries(previous.tables)) {
    if (!isPasskeyName(before.name)) continue;
    for (const column of Object.values(target.tables[key]?.columns ?? {})) {
      if (before.columns[column.name] || !column.notNull || column.default !== undefined) continue;
      throw new Error(
        `The new column ${before.name}.${column.name} is required and has no default, which passkeys made before cannot satisfy: give it a default or make it optional.`,
      );
    }
  }
}
