import { messagesOf } from '@kit/messages';
import { expect, it } from 'vitest';
import type { OAuthRefusalCode } from './oauth-refusal';

it('every refusal has its sentence', () => {
  // The type says that none is missing.
  const sentences: Record<OAuthRefusalCode, string> = messagesOf('en').oauth.refused;
  for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/\.$/);
});
