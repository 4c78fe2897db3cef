import { bodySizes, checkLimit, checkNumber } from './check-number';
import { isMlDsa, runtimeVerifiesMlDsa } from './ml-dsa';
import type { Policy as ResolvedPolicy } from './policy';

type Policy = Omit<ResolvedPolicy, 'digest'>;

const supportedAlgorithms = [-8, -7, -35, -36, -257, -258, -259, -48, -49, -50];
const supportedFormats = ['none', 'packed', 'fido-u2f', 'tpm', 'android-key', 'android-safetynet', 'apple'];
const supportedHints = ['client-device', 'security-key', 'hybrid'];
const domain = /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+$/;

const fail = (sentence: string): never => {
  throw new Error(`passkey: ${sentence}`);
};

/** Throws one sentence about the first option that contradicts another or that a browser would refuse. */
export const checkPolicy = (policy: Policy) => {
  checkRelyingParty(policy);
  checkOrigins(policy);
  checkNumbers(policy);
  checkLists(policy);
};

const checkRelyingParty = ({ rpID, rpName }: Policy) => {
  if (typeof rpID !== 'string' || rpID === '') fail('rpID is empty; set it to the host of your site.');
  const isAddress = /^[\d.]+$/.test(rpID) || rpID.includes(':') || rpID.startsWith('[');
  if (isAddress) fail(`rpID "${rpID}" is an address or has a port, which browsers refuse; use a domain name.`);
  if (rpID !== 'localhost' && !domain.test(rpID)) {
    fail(`rpID "${rpID}" is not a domain name in lower case with at least two labels, which browsers refuse.`);
  }
  if (typeof rpName !== 'string' || rpName.trim() === '') fail('rpName is empty; set it to the name of your product.');
};

const checkOrigins = ({ rpID, origins, relatedOrigins }: Policy) => {
  if (!Array.isArray(origins) || origins.length === 0) fail('origins is empty, so no answer could ever be accepted.');
  for (const origin of [...origins, ...relatedOrigins]) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      fail(`origin "${origin}" is not an exact origin such as "https://example.com" (no path, no trailing slash).`);
    }
    const { protocol, hostname } = new URL(origin);
    const local = protocol === 'http:' && (hostname === 'localhost' || hostname.endsWith('.localhost'));
    if (protocol !== 'https:' && !local)
      fail(`origin "${origin}" must be https; browsers allow http only on localhost.`);
  }
  for (const origin of origins) {
    const { hostname } = new URL(origin);
    if (hostname !== rpID && !hostname.endsWith(`.${rpID}`)) {
      fail(`rpID "${rpID}" is neither the host of "${origin}" nor a parent domain of it.`);
    }
  }
};

const checkNumbers = (policy: Policy) => {
  const range = (name: keyof Policy, least: number, most: number) =>
    checkNumber('passkey', name, policy[name] as number, [least, most]);
  range('challengeLifetime', 30, 900);
  range('timeout', 10_000, 900_000);
  range('recentAuthentication', 30, 86_400);
  range('automaticWithin', 30, 900);
  range('maxPasskeys', 1, 500);
  range('maxNameLength', 1, 255);
  range('maxBodySize', ...bodySizes);
  for (const name of ['optionsLimit', 'verifyLimit', 'credentialLimit'] as const)
    checkLimit('passkey', name, policy[name]);
  if (policy.timeout > policy.challengeLifetime * 1000) {
    fail('timeout is longer than challengeLifetime, so a slow person would always be refused.');
  }
};

const checkLists = ({ algorithms, attestationFormats, hints, backupEligibilityChange, signals }: Policy) => {
  if (algorithms.length === 0) fail('algorithms is empty, so no passkey could be made.');
  const oneOf = (name: string, values: readonly (string | number)[], known: readonly (string | number)[]) => {
    const unknown = values.find((value) => !known.includes(value));
    if (unknown !== undefined) fail(`${name} contains ${unknown}; it may contain ${known.join(', ')}.`);
  };
  oneOf('algorithms', algorithms, supportedAlgorithms);
  const postQuantum = algorithms.find(isMlDsa);
  if (postQuantum !== undefined && !runtimeVerifiesMlDsa()) {
    fail(`algorithms contains ${postQuantum} (ML-DSA), which this runtime cannot verify; Node 24.7 or later can.`);
  }
  oneOf('attestationFormats', attestationFormats, supportedFormats);
  oneOf('hints', hints, supportedHints);
  oneOf('backupEligibilityChange', [backupEligibilityChange], ['refuse', 'record']);
  oneOf('signals', [signals], ['on', 'paused']);
  if (!attestationFormats.includes('none'))
    fail('attestationFormats must contain "none", which is what the options ask for.');
};
