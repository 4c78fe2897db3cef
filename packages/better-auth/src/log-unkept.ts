/** Says that a notice under `name` could not be kept. It reaches nobody else: what the notice tells of is done. */
export function logUnkept(name: string, error: unknown): void {
  console.error(`${name}: the mail could not be kept:`, error);
}
