import type { NoticeOptions } from '../../notify-owner';
import type { IdentityProvider } from './identity-provider';
import type { OAuthRefusal } from './oauth-refusal';

/** What the plugin needs from its app: the providers, how a notice is sent, and who hears of every refusal. */
export type OAuthOptions = NoticeOptions & {
  providers: IdentityProvider[];
  onRefused?: (refused: { provider: string; refusal: OAuthRefusal }) => void;
};
