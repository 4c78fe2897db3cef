/** The recipient's server will not take this mail, now or later; its message is what the server said. */
export class RefusedMailError extends Error {
  override name = 'RefusedMailError';
}
