/**
 * What people know about passkey providers, by AAGUID. `lists` says where the names are from and how many each list held when it
 * was read; the other keys are the kinds of provider.
 * @typedef {'password-manager' | 'platform' | 'security-key'} Kind
 * @typedef {{ address: string, licence: string, read: string, entries: number }} List
 * @typedef {{ lists: Record<string, List> } & Record<Kind, Record<string, string>>} Providers
 */

/** @type {Kind[]} */
const KINDS = ['password-manager', 'platform', 'security-key'];
/** What is new on a list is of this kind, until somebody who knows better moves it. @type {Record<string, Kind>} */
const KIND_OF_NEW = { providers: 'password-manager', 'security-keys': 'security-key' };
const AAGUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const ZERO = '00000000-0000-0000-0000-000000000000';
const LONGEST_NAME = 48;
/** Such as "(CTAP2.1, CTAP2.0, U2F)", "[P71]", ": roaming BLE …", " Secp256R1 FIDO2 CTAP2 Authenticator". */
const ADDED_FOR_ENGINEERS = /\s*(\((?!Managed)|\[|:| using | Secp256R1 | (FIDO2 )?CTAP2| (FIDO2 )?Authenticator$).*$/i;

/**
 * `known` with what `text`, the JSON of a list, says anew, and what that changed. Names that a list no longer has are kept: people
 * still have those passkeys. Throws one sentence for what is no such list, is empty, or holds less than when it was last read.
 * @param {Providers} known
 * @param {string} text
 * @param {{ list: string, read: string }} options
 */
export function mergeProviders(known, text, { list, read }) {
  const source = known.lists[list];
  if (!source) throw new Error(`There is no list called ${list}; there are ${Object.keys(known.lists).join(' and ')}.`);
  const names = readList(text);
  const entries = Object.keys(names).length;
  if (entries === 0) throw new Error('The list is empty. Nothing was changed: has it been given up?');
  if (entries < source.entries)
    throw new Error(
      `The list shrank from ${source.entries} to ${entries} entries. Nothing was changed: if that is right, lower lists.${list}.entries in providers.json first.`,
    );
  /** @type {Providers} */
  const next = structuredClone(known);
  next.lists[list] = { ...source, read, entries };
  const changed = { added: 0, renamed: 0 };
  for (const [aaguid, name] of Object.entries(names)) {
    const kind = KINDS.find((each) => aaguid in known[each]);
    // Of what both lists have, the name is that of the first: people know it better.
    if (kind && (known[kind][aaguid] === name || list !== Object.keys(known.lists)[0])) continue;
    next[kind ?? KIND_OF_NEW[list] ?? 'password-manager'][aaguid] = name;
    changed[kind ? 'renamed' : 'added'] += 1;
  }
  for (const kind of KINDS) next[kind] = byName(next[kind]);
  return { providers: next, ...changed };
}

/**
 * The names of a list in any of the shapes there are: an id's name, an object with one, or either below `providers`.
 * @param {string} text
 * @returns {Record<string, string>}
 */
function readList(text) {
  const parsed = parse(text);
  const entries = Object.entries(isObject(parsed.providers) ? parsed.providers : parsed);
  return Object.fromEntries(
    entries
      .map(([id, value]) => /** @type {const} */ ([id.toLowerCase(), isObject(value) ? value.name : value]))
      .filter(([id, name]) => id !== ZERO && !/\b(dummy|sample|conformance)\b/i.test(String(name)))
      .map(([id, name]) => [id, nameOf(id, name)]),
  );
}

/** @param {string} id @param {unknown} value */
function nameOf(id, value) {
  if (!AAGUID.test(id)) throw new Error(`${JSON.stringify(id)} is no AAGUID. Nothing was changed.`);
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`${id} has no name. Nothing was changed.`);
  const name = value.trim().replace(/\s+/g, ' ');
  const plain = name.replace(ADDED_FOR_ENGINEERS, '').replace(/(Secp256R1|CTAP2(\.\d)?|Preview|-| )+$/i, '');
  return plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME - 1).trim()}…` : plain;
}

/** @param {string} text @returns {Record<string, unknown>} */
function parse(text) {
  try {
    const value = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Said below.
  }
  throw new Error('That is no JSON object of AAGUIDs. Nothing was changed.');
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param {Record<string, string>} names */
function byName(names) {
  const compare = new Intl.Collator('en').compare;
  return Object.fromEntries(
    Object.entries(names).sort(([id, name], [otherId, other]) => compare(name, other) || compare(id, otherId)),
  );
}
