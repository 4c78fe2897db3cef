import { authDataBytes } from './classes/auth-data-bytes';
import { base64url } from './classes/base64url';
import { cborStructure } from './classes/cbor-structure';
import { cookies } from './classes/cookies';
import { coseKeys } from './classes/cose-keys';
import { derSignatures } from './classes/der-signatures';
import { headers } from './classes/headers';
import { jsonShape } from './classes/json-shape';
import { lengthsAndDepth } from './classes/lengths-and-depth';
import { sizes } from './classes/sizes';
import { typeSwap } from './classes/type-swap';
import { utf8 } from './classes/utf8';
import type { FuzzClass } from './fuzz-input';

/** The ways in which input goes wrong. */
export const fuzzClasses: FuzzClass[] = [
  jsonShape,
  typeSwap,
  base64url,
  utf8,
  cborStructure,
  lengthsAndDepth,
  authDataBytes,
  coseKeys,
  derSignatures,
  cookies,
  headers,
  sizes,
];
