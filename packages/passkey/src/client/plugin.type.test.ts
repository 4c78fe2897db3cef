import { createAuthClient } from 'better-auth/client';
import { expectTypeOf, test } from 'vitest';
import type { ServerErrorCode } from '../server/error-codes';
import type { PasskeyErrorCode } from './error-codes';
import { passkeyOffClient } from './off';
import type { PasskeyError, PasskeyResult } from './passkey-error';
import { passkeyClient } from './plugin';
import type { CodeSent, Passkey, SteppedUp } from './types';

test('the actions are typed the same in every state of the switches', async () => {
  const plugin = 1 < Number('2') ? passkeyOffClient() : passkeyClient();
  const client = createAuthClient({ baseURL: 'http://localhost:3000', plugins: [plugin] });
  const { data, error } = await client.passkey.listUserPasskeys();
  expectTypeOf(data).toEqualTypeOf<Passkey[] | null>();
  expectTypeOf(error).toEqualTypeOf<PasskeyError | null>();
  expectTypeOf(client.stepUp.sendCode).returns.resolves.toEqualTypeOf<PasskeyResult<CodeSent>>();
  expectTypeOf(client.stepUp.code).returns.resolves.toEqualTypeOf<PasskeyResult<SteppedUp>>();
  expectTypeOf(client.signIn.passkey).toBeFunction();
  expectTypeOf(client.signIn.email).toBeFunction();
  expectTypeOf(client.useListPasskeys).not.toBeAny();
});

test("every code of the server is a member of the client's closed union", () => {
  expectTypeOf<Exclude<ServerErrorCode, PasskeyErrorCode>>().toBeNever();
});
