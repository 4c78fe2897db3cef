import type { Plugin } from 'vitest/config';
import { mutations } from './mutations';

/**
 * A plugin that takes one check out of the verifier as its file is read, for `pnpm conformance:mutations` alone; nothing is written.
 * Throws where the check is not in its file exactly once.
 */
export const mutate = (index: number): Plugin => {
  const mutation = mutations[index];
  if (!mutation) throw new Error(`There is no mutation ${index}.`);
  const { file, find, replace } = mutation;
  return {
    name: 'mutate',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(`/src/server/${file}`)) return;
      if (code.split(find).length !== 2) throw new Error(`${file} does not have this once: ${find}`);
      return { code: code.replace(find, () => replace), map: null };
    },
  };
};
