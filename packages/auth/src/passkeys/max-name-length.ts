/** The longest name a passkey may have, in characters (relying-party.md, limits). */
export const maxNameLength = 64;
