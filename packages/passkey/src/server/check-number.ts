/** Throws one sentence about an option that is not a whole number within its bounds, naming the plugin it is an option of. */
export const checkNumber = (plugin: string, name: string, value: number, [least, most]: readonly [number, number]) => {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new Error(`${plugin}: ${name} must be a whole number from ${least} to ${most}, not ${value}.`);
};

/** The same of both numbers of a limit. */
export const checkLimit = (plugin: string, name: string, { window, max }: { window: number; max: number }) => {
  checkNumber(plugin, `${name}.window`, window, [1, 86_400]);
  checkNumber(plugin, `${name}.max`, max, [1, 1_000_000]);
};

/** The bounds of `maxBodySize`: the largest answer of an authenticator fits in, and nobody sends more. */
export const bodySizes = [8192, 1_048_576] as const;
