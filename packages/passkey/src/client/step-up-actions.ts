import type { PasskeyActions } from './actions';
import type { Send } from './send';

/** The step-up actions that need no WebAuthn; they work whether passkeys are on or off. */
export const stepUpActions = (send: Send): PasskeyActions['stepUp'] => ({
  password: ({ password, signal }) => send('/step-up/password', { body: { password }, signal }),
  sendCode: ({ signal } = {}) => send('/step-up/send-code', { body: {}, signal }),
  code: ({ code, signal }) => send('/step-up/code', { body: { code }, signal }),
  methods: ({ signal } = {}) => send('/step-up/methods', { signal }),
});
