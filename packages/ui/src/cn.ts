type ClassName = string | false | 0 | 0n | null | undefined;

/** Joins class names, leaving out what is false. Later classes do not replace earlier ones: give parts variants instead. */
export const cn = (...names: ClassName[]): string => names.filter(Boolean).join(' ');
