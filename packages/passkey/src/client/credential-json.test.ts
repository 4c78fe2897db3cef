import { afterEach, expect, test, vi } from 'vitest';

const loaded = vi.hoisted(() => vi.fn());
// Not replaced: only seen to be loaded.
vi.mock('./credential-json-fallback', (original) => {
  loaded();
  return original();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

let copies = 0;
/** The module as a page loads it, once more. */
const load = async (browser: object | undefined): Promise<typeof import('./credential-json')> => {
  vi.stubGlobal('PublicKeyCredential', browser);
  const path = `./credential-json.ts?copy=${++copies}`;
  return import(path);
};

test('what a browser lacks is on its way before anybody presses a button, and nothing else is', async () => {
  const able = { parseRequestOptionsFromJSON: () => ({}), parseCreationOptionsFromJSON: () => ({}) };
  await load(able);
  await load(undefined);
  expect(loaded).not.toHaveBeenCalled();
  await load({});
  await vi.waitFor(() => expect(loaded).toHaveBeenCalled(), 10_000);
});

test('the options and the answer are the same by the fallback as by a browser', async () => {
  const { parseRequestOptions, credentialToJson } = await load({});
  const { parseCreationOptions } = await import('./creation-options-json');
  const id = Uint8Array.of(250, 251, 252);
  const list = [{ id: '-vv8', type: 'public-key', transports: ['usb'] }];
  const request = { challenge: 'AQID', allowCredentials: list, userVerification: 'required' };
  expect(await parseRequestOptions(request as never)).toEqual({
    ...request,
    challenge: Uint8Array.of(1, 2, 3),
    allowCredentials: [{ ...list[0], id }],
  });
  const creation = { challenge: 'AQID', user: { id: '-vv8', name: 'a', displayName: 'A' }, excludeCredentials: list };
  expect(await parseCreationOptions(creation as never)).toEqual({
    challenge: Uint8Array.of(1, 2, 3),
    user: { ...creation.user, id },
    excludeCredentials: [{ ...list[0], id }],
  });
  const response = { clientDataJSON: id.buffer, attestationObject: id.buffer, getTransports: () => ['internal'] };
  const credential = { id: '-vv8', type: 'public-key', authenticatorAttachment: 'platform', response };
  expect(await credentialToJson(credential as never)).toEqual({
    id: '-vv8',
    rawId: '-vv8',
    type: 'public-key',
    authenticatorAttachment: 'platform',
    clientExtensionResults: {},
    response: { clientDataJSON: '-vv8', attestationObject: '-vv8', transports: ['internal'] },
  });
});
