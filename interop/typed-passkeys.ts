// Copied into the app once the guide was followed: what is marked would be no error if these calls had lost their types.
import { auth } from '@/lib/auth';
import { authClient } from '@/lib/auth-client';

export async function onTheServer(headers: Headers) {
  const [passkey] = await auth.api.listPasskeys({ headers });
  const name: string | null | undefined = passkey?.name;
  // @ts-expect-error a passkey in a list has no key
  passkey?.publicKey;
  // @ts-expect-error an id is text
  await auth.api.deletePasskey({ headers, body: { id: 1 } });
  const session = await auth.api.getSession({ headers });
  const method: string | null | undefined = session?.session.authMethod;
  return { name, method };
}

export async function inTheBrowser() {
  const { data, error } = await authClient.signIn.passkey({ autoFill: false });
  // @ts-expect-error no session token leaves in a body
  data?.session.token;
  // @ts-expect-error the codes are a closed list
  if (error?.code === 'NO_SUCH_CODE') return;
  const added = await authClient.passkey.addPasskey({ name: 'MacBook Touch ID', authenticatorAttachment: 'platform' });
  const createdAt: string | Date | null | undefined = added.data?.createdAt;
  // @ts-expect-error an id is text
  await authClient.passkey.deletePasskey({ id: 1 });
  const [passkey] = authClient.useListPasskeys().data ?? [];
  // @ts-expect-error a passkey in a list has no key
  passkey?.publicKey;
  const confirmed = await authClient.stepUp.password({ password: 'a password' });
  return { createdAt, with: confirmed.data?.steppedUpWith };
}
