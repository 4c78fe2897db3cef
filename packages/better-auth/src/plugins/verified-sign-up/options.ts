/** What the plugin needs from its app. Both callbacks deliver a mail and may throw when they cannot. */
export type VerifiedSignUpOptions = {
  /** Sends the link that finishes a sign-up. `token` goes to `POST /sign-up/prove`. */
  sendProof: (mail: { email: string; name: string; token: string }) => Promise<void>;
  /** Tells the owner of an account that somebody tried to sign up with the address again. */
  sendAddressTaken: (mail: { email: string; name: string }) => Promise<void>;
};
