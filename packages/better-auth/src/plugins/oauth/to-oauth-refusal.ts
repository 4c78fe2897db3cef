import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { OAuthRefusal, type OAuthRefusalCode } from './oauth-refusal';

/** What the person did, and what passes: RFC 6749, section 4.1.2.1. */
const ANSWERS: Record<string, OAuthRefusalCode> = {
  access_denied: 'cancelled',
  server_error: 'unavailable',
  temporarily_unavailable: 'unavailable',
};
const DOWN = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

/**
 * Says of any error of a provider's library what it means to the person: they said no, the provider cannot be reached
 * or answers with an error of its own, or the answer proves nothing.
 */
export function toOAuthRefusal(error: unknown): OAuthRefusal {
  if (error instanceof OAuthRefusal) return error;
  return new OAuthRefusal(codeOf(error), { cause: error });
}

function codeOf(error: unknown): OAuthRefusalCode {
  if (error instanceof AuthorizationResponseError) return ANSWERS[error.error] ?? 'failed';
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'unavailable' : 'failed';
  if (error instanceof WWWAuthenticateChallengeError) return 'failed';
  if (error instanceof ClientError) return DOWN.has(error.code ?? '') ? 'unavailable' : 'failed';
  // What fetch throws when there is no connection.
  return error instanceof TypeError && error.message === 'fetch failed' ? 'unavailable' : 'failed';
}
