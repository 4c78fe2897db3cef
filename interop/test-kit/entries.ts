// Checked, never run: every entry of the packed package has types, and they are not `any`.
import { passkey } from '@kit/passkey';
import { planAdoption } from '@kit/passkey/adoption';
import { passkeyClient } from '@kit/passkey/client';
import { signInWithPasskey } from '@kit/passkey/client/ceremonies';
import { passkeyOffClient } from '@kit/passkey/client/off';
import { issueCode } from '@kit/passkey/mailed-code';
import { maxPasskeysOf } from '@kit/passkey/max-passkeys-of';
import { readOffer } from '@kit/passkey/offers';
import { passkeyOfSession } from '@kit/passkey/passkey-of-session';
import { providerOf } from '@kit/passkey/providers';
import { readClient } from '@kit/passkey/read-client';
import { stepUp } from '@kit/passkey/step-up';
import { passkeyTables } from '@kit/passkey/tables';
import { softwareAuthenticator } from '@kit/passkey/testing';
import { addAuthenticator } from '@kit/passkey/testing/playwright';
import { test } from '@kit/passkey/testing/playwright-test';
import { describeUserAgent } from '@kit/passkey/user-agent';
import { countWaysIn } from '@kit/passkey/ways-in';
import { createAuthClient } from 'better-auth/client';
import { createAuth } from './auth.mjs';

const entries = {
  addAuthenticator,
  countWaysIn,
  describeUserAgent,
  issueCode,
  maxPasskeysOf,
  passkey,
  passkeyClient,
  passkeyOfSession,
  passkeyOffClient,
  passkeyTables,
  planAdoption,
  providerOf,
  readClient,
  readOffer,
  signInWithPasskey,
  softwareAuthenticator,
  stepUp,
  test,
};
type Any = {
  [Name in keyof typeof entries]: 0 extends 1 & (typeof entries)[Name] ? Name : never;
}[keyof typeof entries];
export const noneIsAny = (name: Any): never => name;

const client = createAuthClient({ plugins: [passkeyClient()] });
export const firstName: Promise<string | null | undefined> = client.passkey
  .listUserPasskeys()
  .then(({ data }) => data?.[0]?.name);
// @ts-expect-error the codes of errors are a closed list
export const isOdd = client.signIn.passkey().then(({ error }) => error?.code === 'NO_SUCH_CODE');
export const options: Promise<{ challenge: string }> = createAuth('').api.generatePasskeyAuthenticationOptions({});
