/** One check of the verifier, taken out. */
export type Mutation = {
  /** Below `src/server`. */
  file: string;
  /** The check as it stands in the file, there exactly once. */
  find: string;
  /** What stands in its place. */
  replace: string;
  /** What the relying party no longer asks. */
  without: string;
};

const inFile =
  (file: string) =>
  (without: string, find: string, replace = ''): Mutation => ({ file, find, replace, without });

const clientData = inFile('client-data.ts');
const authenticatorData = inFile('authenticator-data.ts');
const openChallenge = inFile('open-challenge.ts');
const challenge = inFile('challenge.ts');
const attestation = inFile('registration/verify-attestation.ts');
const registrationShape = inFile('registration/parse-registration-response.ts');
const statement = inFile('registration/is-packed-statement-consistent.ts');
const key = inFile('registration/usable-public-key.ts');
const mayRegister = inFile('registration/may-register.ts');
const assertionShape = inFile('authentication/parse-authentication-response.ts');
const assertion = inFile('authentication/verify-assertion.ts');
const account = inFile('authentication/authenticate.ts');

/** Every check of the verifier, each taken out in turn, but for those in `coveredTwice`. */
export const mutations: Mutation[] = [
  clientData('UTF-8 in the client data', 'fatal: true', 'fatal: false'),
  clientData('the type', 'if (clientData.type !== type) refuse(code, rows.type);'),
  clientData('the origin', ' || !origins.includes(clientData.origin)'),
  clientData(
    'no framing',
    'if (clientData.crossOrigin !== undefined && clientData.crossOrigin !== false) refuse(code, rows.crossOrigin);',
  ),
  clientData('no foreign top origin', 'if (clientData.topOrigin !== undefined) refuse(code, rows.topOrigin);'),
  authenticatorData('the length of authenticator data', 'if (authData.byteLength < 37) refuse(code, rows.length);'),
  authenticatorData(
    'the hash of the relying party',
    "if (!data.subarray(0, 32).equals(createHash('sha256').update(rpID).digest())) refuse(code, rows.rpIdHash);",
  ),
  authenticatorData('user presence', 'if (requirePresence && !has(0)) refuse(code, rows.presence);'),
  authenticatorData('user verification', 'if (requireVerification && !has(2)) refuse(code, rows.verification);'),
  authenticatorData('backup flags that agree', 'if (!has(3) && has(4)) refuse(code, rows.backup);'),
  openChallenge('the ceremony of the challenge', ' || challenge.ceremony !== ceremony'),
  openChallenge('the seal of the challenge', ' || !isChallengeOurs(ctx.context.secretConfig, challenge, binding)'),
  challenge('the time of the challenge', ' &&\n    challenge.expiresAt.getTime() > Date.now()'),
  challenge('the same spelling of the challenge', " || raw.toString('base64url') !== token"),
  challenge('the policy of the challenge', 'JSON.stringify([policy, browser,', "JSON.stringify(['', browser,"),
  challenge('the browser of the challenge', 'JSON.stringify([policy, browser,', "JSON.stringify([policy, '',"),
  challenge('the account of the challenge', 'subject && [subject.userId, subject.sessionId]', "''"),
  challenge('the user handle of the challenge', 'handle ?? null]', 'null]'),
  inFile('claim-challenge.ts')(
    'a challenge that is honoured once',
    'return ctx.context.internalAdapter.reserveVerificationValue({',
    'return true || ctx.context.internalAdapter.reserveVerificationValue({',
  ),
  registrationShape('the type of a registration', "type !== 'public-key' || "),
  registrationShape('a raw id like the id', ' || id !== rawId'),
  registrationShape('an attestation object', ' || !isFilled(attestationObject)'),
  attestation('an attestation object to the last byte', ' || decoded[1] !== bytes.length'),
  attestation('a statement that is a map', ' || !(attStmt instanceof Map)'),
  attestation('a format that is parsed', "if (!policy.attestationFormats.includes(fmt)) refuse(code, 'R21');"),
  attestation('an id like the one that was signed', "if (id !== json.id) refuse(code, 'R25');"),
  attestation('a length of the id', "if (idLength < 1 || idLength > 1023) refuse(code, 'R25');"),
  attestation('an algorithm that was offered', 'supportedAlgorithmIDs: policy.algorithms,'),
  attestation(
    'extension outputs of a registration that are a map',
    "if (facts.extended && !isExtensionMap(authData, 55 + idLength + publicKey.byteLength)) refuse(code, 'R28');",
  ),
  attestation(
    'a statement that agrees with the key',
    "if (fmt === 'packed' && !isPackedStatementConsistent(attStmt, publicKey)) refuse(code, 'R22');",
  ),
  attestation('a key that can be used', "if (!isUsablePublicKey(publicKey, policy.algorithms)) refuse(code, 'R27');"),
  statement(
    'a statement signature to the last byte',
    'if (ecdsa.includes(alg) && !(sig instanceof Uint8Array && isEcdsaSignature(sig))) return false;',
  ),
  statement('the algorithm of the key in the statement', 'alg === key.get(3)', 'true'),
  key('the curve of an Ed25519 key', 'key.get(-1) === 6 && ', ''),
  key('the point of an Ed25519 key', ' && isOnEd25519(x)'),
  key('the key type of an elliptic curve', 'return kty === 2 && isUsableEc2', 'return isUsableEc2'),
  key('the size of a coordinate', 'if (x.length !== size || y.length !== size) return false;'),
  key(
    'a point on the curve',
    "createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: name, x: encode(x), y: encode(y) } });",
  ),
  key('an RSA exponent above 1', 'exponent <= 1n || '),
  key('an odd RSA exponent', 'exponent % 2n === 0n || '),
  key('an RSA key of 2048 bits', 'bits < 2048 || '),
  key('an RSA key of 8192 bits at most', ' || bits > 8192'),
  mayRegister('a proven address', "if (!user.emailVerified) refuse('EMAIL_NOT_VERIFIED', 'email');"),
  mayRegister(
    'a recent sign-in',
    "if (!isRecentlyAuthenticated(session, policy.recentAuthentication)) refuse('STEP_UP_REQUIRED', 'recent');",
  ),
  mayRegister(
    'a password moments before an automatic passkey',
    "if (automatic && !isFreshPasswordSession(session, policy.automaticWithin)) refuse('UPGRADE_NOT_ALLOWED', 'automatic');",
  ),
  inFile('registration/store-passkey.ts')(
    'a limit of passkeys',
    "if (count >= policy.maxPasskeys) refuse('PASSKEY_LIMIT_REACHED', 'limit');",
  ),
  assertionShape('the type of an assertion', "type !== 'public-key' || "),
  assertionShape('a raw id like the id of an assertion', ' || id !== rawId'),
  assertionShape('a bound on the length of the id', ' || id.length > 1364'),
  assertionShape('a signature', ' || !isFilled(signature)'),
  assertionShape('a handle of 64 bytes at most', ' && lengthOf(value) <= 64'),
  account('a challenge that nobody claimed before', "if (!isFirst) return refuse('CHALLENGE_NOT_VALID', 'A11');"),
  account(
    'a passkey of the one who is signed in',
    'passkey && passkey.userId === current.user.id ? passkey :',
    'passkey ? passkey :',
  ),
  account('a user handle', "if (userHandle === null && !bound) refuse('AUTHENTICATION_FAILED', 'A6');"),
  account('the user handle of the passkey', 'userHandle !== passkey.userHandle)', 'false)'),
  account(
    'an account whose address is proven',
    "if (ceremony === 'authentication' && !user.emailVerified) return refuse('AUTHENTICATION_FAILED', 'email');",
  ),
  assertion(
    'extension outputs of a sign-in that are a map',
    "if (facts.extended && !isExtensionMap(authData, 37)) refuse(code, 'A23');",
  ),
  assertion(
    'backup eligibility as it was',
    "if (registered !== facts.backupEligible && policy.backupEligibilityChange === 'refuse') refuse(code, 'A19');",
  ),
  assertion('a signature that holds', "if (!verified) refuse(code, 'A20');"),
  assertion(
    'a signature to the last byte',
    "if (key.isEcdsa && !isEcdsaSignature(Buffer.from(response.response.signature, 'base64url'))) return false;",
  ),
  inFile('authentication/check-counter.ts')(
    'a counter that rose',
    'received > stored || (received === 0 && stored === 0)',
    'true',
  ),
  inFile('authentication/record-use.ts')(
    'a counter compared as it is saved',
    "counter > 0 ? { field: 'counter', operator: 'lt', value: counter } : { field: 'counter', value: 0 }",
    "{ field: 'userId', value: passkey.userId }",
  ),
  inFile('require-same-origin.ts')(
    'options for this site alone',
    "if (site && site !== 'same-origin' && site !== 'none') refuse('CROSS_SITE_REQUEST', 'sec-fetch-site');",
  ),
];

/** Checks that nobody could miss, because another one refuses the same answers for the same reason. */
export const coveredTwice: { check: string; by: string }[] = [
  { check: 'client data that is a list', by: 'a list names no challenge' },
  { check: 'a challenge of another session, or of none', by: 'account and session are under its seal' },
  { check: 'a challenge of another version', by: 'its first byte is under its seal' },
  {
    check: 'presence, verification, origin, type and challenge, as the library looks at them',
    by: 'the kit looks first, and says which step it was',
  },
];
