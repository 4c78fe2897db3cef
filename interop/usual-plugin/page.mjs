// What a page of an app with the usual plugin runs. `bundle.mjs` makes one file of it.
import { passkeyClient } from '@better-auth/passkey/client';
import { createAuthClient } from 'better-auth/client';

window.usualClient = createAuthClient({ plugins: [passkeyClient()] });
