/** What the plugin needs from its app: neither mail says what somebody typed beside the address. Both callbacks resolve once the mail is kept, and throw when it cannot be. */
export type VerifiedSignUpOptions = {
  /** Sends the link that finishes a sign-up. `token` goes to `POST /sign-up/prove`. */
  sendProof: (mail: { email: string; token: string }) => Promise<void>;
  /** Tells the owner of an account that somebody tried to sign up with the address again. */
  sendAddressTaken: (mail: { email: string }) => Promise<void>;
};
