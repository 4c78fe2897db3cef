/** Lets the answer go out without waiting for `work`; a failure is logged under `name` and reaches nobody else. */
export function inBackground(name: string, work: Promise<void>): void {
  work.catch((error) => console.error(`${name}: the mail was not delivered:`, error));
}
