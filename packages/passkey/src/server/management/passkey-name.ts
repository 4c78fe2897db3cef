// Control, format (bidi and zero-width), private use, surrogate and other characters that show nothing (fillers, variation selectors).
const invisible = /\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\p{Default_Ignorable_Code_Point}|\u2800/gu;

/**
 * A nickname with only visible characters, spaces collapsed; null when nothing visible is left. A name longer than `most`
 * characters is cut at registration, where the passkey exists already, and null when renaming.
 */
export const cleanPasskeyName = (value: unknown, most: number, tooLong: 'cut' | 'refuse'): string | null => {
  if (typeof value !== 'string') return null;
  const spaced = value.replace(/[\s\p{Z}]+/gu, ' ');
  const cleaned = spaced.replace(invisible, '').normalize('NFC').replace(/ +/g, ' ').trim();
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(cleaned)) return null;
  const characters = Array.from(cleaned);
  if (characters.length <= most) return cleaned;
  return tooLong === 'cut' ? characters.slice(0, most).join('').trim() : null;
};
