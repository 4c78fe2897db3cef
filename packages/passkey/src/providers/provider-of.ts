import data from './providers.json' with { type: 'json' };

/** What keeps a passkey: an app that syncs or stores it, the device or browser itself, or a key one carries. */
export type ProviderKind = 'password-manager' | 'platform' | 'security-key';

/** Who keeps a passkey, as people know them. A hint for people, never a reason to let anybody in: it is not attested. */
export type Provider = { name: string; kind: ProviderKind };

const kinds = ['password-manager', 'platform', 'security-key'] as const satisfies ProviderKind[];

const providers: ReadonlyMap<string, Provider> = new Map(
  kinds.flatMap((kind) => Object.entries(data[kind]).map(([aaguid, name]) => [aaguid, { name, kind }] as const)),
);

/**
 * Who made a passkey, by the AAGUID it came with. Null for one that is not known, and for the zeros of a provider that says
 * nothing. The names are data, see docs/passkey-providers.md. A table for the server: a page gets what it needs from there.
 */
export const providerOf = (aaguid: string | null | undefined): Provider | null =>
  (aaguid && providers.get(aaguid.toLowerCase())) || null;
