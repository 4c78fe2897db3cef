import type { OAuthOptions } from './plugins/oauth/options';

/**
 * One line of JSON for each refused trip to a provider, with the chain of causes by their names and messages: what a
 * provider answered may hold tokens and addresses, and is not logged. That somebody changed their mind is no news.
 */
export const onOAuthRefused: OAuthOptions['onRefused'] = ({ provider, refusal }) => {
  if (refusal.code !== 'cancelled') {
    console.warn(JSON.stringify({ oauth: { provider, code: refusal.code, causes: causesOf(refusal.cause) } }));
  }
};

function causesOf(error: unknown): string[] {
  const causes: string[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 5; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : '';
    causes.push(`${cause.name}: ${cause.message}${code}`);
  }
  return causes;
}
