import { passkeyClient } from '@kit/passkey/client';
import { passkeyOffClient } from '@kit/passkey/client/off';
import { createAuthClient } from 'better-auth/react';

// The bundler folds the name, so that a build with passkeys off keeps only the stand-in that says so.
const passkeys = process.env.KIT_PASSKEY === 'on' ? passkeyClient() : passkeyOffClient();

/** Better Auth in the browser; the passkey actions are typed in every state of the switches. */
export const authClient = createAuthClient({ plugins: [passkeys] });
