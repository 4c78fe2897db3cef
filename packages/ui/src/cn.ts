/** Joins class names, leaving out what is false. Later classes do not replace earlier ones: give parts variants instead. */
export { clsx as cn } from 'clsx';
