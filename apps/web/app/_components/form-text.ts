import type { Translator } from '@kit/messages';

/** The sentences a `ServerForm` says by itself. */
export const formText = (t: Translator) => ({ pending: t('common.pending'), network: t('common.networkError') });

/** The sentences of a `PasswordInput`. */
export const passwordText = (t: Translator) => ({
  show: t('common.showPassword'),
  hide: t('common.hidePassword'),
  capsLock: t('common.capsLock'),
});
