import { checkPolicy } from './check-policy';
import type { OnPasskeyEvent } from './events';
import { digestPolicy } from './policy-digest';
import { defaultRecency } from './session/is-recently-authenticated';

/** COSE algorithms a site may offer: Ed25519, ES256, ES384, ES512, RS256, RS384, RS512, ML-DSA-44, ML-DSA-65, ML-DSA-87. */
export type Algorithm = -8 | -7 | -35 | -36 | -257 | -258 | -259 | -48 | -49 | -50;
type Hint = 'client-device' | 'security-key' | 'hybrid';
type Limit = { window: number; max: number };

/** What a site sets; everything below the first three has a default. */
export type PasskeyOptions = {
  /** Relying party id: the site's host, or a registrable parent domain of it. */
  rpID: string;
  /** Name of the site as the browser's prompt shows it. */
  rpName: string;
  /** Origins an answer may come from, compared exactly. */
  origins: string[];
  /** Origins of other domains that share this relying party (WebAuthn related origin requests). Default none. */
  relatedOrigins?: string[];
  /** Refuse answers without user verification. Default true. */
  requireUserVerification?: boolean;
  /** How long a challenge is honoured, in seconds. Default 300. */
  challengeLifetime?: number;
  /** How long the browser may wait for the person, in milliseconds. Default the challenge's lifetime. */
  timeout?: number;
  /** How recent a sign-in or step-up must be to add or remove a passkey, in seconds. Default 600. */
  recentAuthentication?: number;
  /** How long after a sign-in by password a passkey may be made without a prompt (conditional create), in seconds. Default 300. */
  automaticWithin?: number;
  /** Whether passkeys are made without a prompt after a sign-in by password, where browser and owner let it. Default true. */
  automaticUpgrade?: boolean;
  /** Whether browsers are told which passkeys the site knows. Pause it over a restored backup, or newer ones go from people's devices. Default on. */
  signals?: 'on' | 'paused';
  /** Whether a passkey counts as a way to sign in; false where people are shown no way to use one. Default true. */
  countAsWayIn?: boolean;
  /** Most passkeys an account may have. Default 20. */
  maxPasskeys?: number;
  /** Longest nickname of a passkey, in visible characters. Default 64. */
  maxNameLength?: number;
  /** What a passkey is first called whose provider is not known, by the browser and device that made it. Default "Firefox on macOS". */
  nameOf?: (client: { browser: string | null; device: string | null }) => string;
  /** Largest body accepted by `/passkey/*`, in bytes. Default 65536. */
  maxBodySize?: number;
  /** Algorithms offered, most wanted first; an answer in another is refused. Default Ed25519, ES256, RS256; ML-DSA needs Node 24.7. */
  algorithms?: Algorithm[];
  /** Attestation statement formats that are parsed at all; none is ever trusted. Default none and packed. */
  attestationFormats?: string[];
  /** What to do when a passkey's backup eligibility differs from registration. Default refuse. */
  backupEligibilityChange?: 'refuse' | 'record';
  /** Hints to the browser about the kind of authenticator, most wanted first. Default none. */
  hints?: Hint[];
  /** Requests for options per client address, counted in this process' memory; window in seconds. Default 120 a minute. */
  optionsLimit?: Limit;
  /** Attempts to verify per client address, counted where Better Auth keeps its limits; window in seconds. Default 60 a minute. */
  verifyLimit?: Limit;
  /** Failed attempts per client address and credential, counted in this process' memory; window in seconds. Default 10 a minute. */
  credentialLimit?: Limit;
  /** Receives every start, success, refusal and failure. */
  onEvent?: OnPasskeyEvent;
};

/** The options with every default in place, checked. */
export type Policy = Omit<Required<PasskeyOptions>, 'onEvent'> & {
  onEvent: OnPasskeyEvent | undefined;
  allOrigins: string[];
  /** What a challenge is bound to, so that a changed policy does not honour those issued under the one before. */
  digest: string;
};

/** Fills in the defaults and stops with one sentence when the options contradict each other or could never work. */
export const resolvePolicy = (options: PasskeyOptions): Policy => {
  const { challengeLifetime = 300, relatedOrigins = [] } = options;
  const policy: Omit<Policy, 'digest'> = {
    rpID: options.rpID,
    rpName: options.rpName,
    origins: options.origins,
    relatedOrigins,
    allOrigins: [...(options.origins ?? []), ...relatedOrigins],
    requireUserVerification: options.requireUserVerification ?? true,
    challengeLifetime,
    timeout: options.timeout ?? challengeLifetime * 1000,
    recentAuthentication: options.recentAuthentication ?? defaultRecency,
    automaticWithin: options.automaticWithin ?? 300,
    automaticUpgrade: options.automaticUpgrade ?? true,
    signals: options.signals ?? 'on',
    countAsWayIn: options.countAsWayIn ?? true,
    maxPasskeys: options.maxPasskeys ?? 20,
    maxNameLength: options.maxNameLength ?? 64,
    nameOf: options.nameOf ?? nameInEnglish,
    maxBodySize: options.maxBodySize ?? 65_536,
    algorithms: options.algorithms ?? [-8, -7, -257],
    attestationFormats: options.attestationFormats ?? ['none', 'packed'],
    backupEligibilityChange: options.backupEligibilityChange ?? 'refuse',
    hints: options.hints ?? [],
    optionsLimit: options.optionsLimit ?? { window: 60, max: 120 },
    verifyLimit: options.verifyLimit ?? { window: 60, max: 60 },
    credentialLimit: options.credentialLimit ?? { window: 60, max: 10 },
    onEvent: options.onEvent,
  };
  checkPolicy(policy);
  return { ...policy, digest: digestPolicy(policy) };
};

const nameInEnglish: NonNullable<PasskeyOptions['nameOf']> = ({ browser, device }) =>
  browser && device ? `${browser} on ${device}` : (browser ?? device ?? 'Passkey');
