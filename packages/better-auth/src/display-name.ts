const INVISIBLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

/**
 * A person's name as it may be stored: without control, zero-width and direction-override characters, trimmed, 1 to
 * 100 characters. Null when nothing like that is left.
 */
export function displayName(typed: string): string | null {
  const name = typed.replace(INVISIBLE, '').trim();
  return name.length >= 1 && name.length <= 100 ? name : null;
}

/** What an account is called until its owner says otherwise: the part of the address before its "@". */
export function nameFromAddress(email: string): string {
  return displayName(email.slice(0, email.lastIndexOf('@')).slice(0, 100)) ?? email.slice(0, 100);
}
