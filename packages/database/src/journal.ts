/** One migration as drizzle-kit's journal lists it; `when` (ms since 1970) is its identity in the database. */
export type JournalEntry = { idx: number; version: string; when: number; tag: string; breakpoints: boolean };

/** drizzle-kit's `meta/_journal.json`. */
export type Journal = { version: string; dialect: string; entries: JournalEntry[] };
