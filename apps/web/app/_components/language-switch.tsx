import { authEnv } from '@kit/better-auth/env';
import { sessionCookie } from '@kit/better-auth/options';
import { cookies, headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { returnPath } from '~/lib/return-path';
import { LanguageButtons } from './language-buttons';

/** The languages of this site, for whoever is signed out; others have a setting. */
export async function LanguageSwitch() {
  if ((await cookies()).has(sessionCookie(authEnv().siteUrl))) return null;
  const t = await getTranslations();
  return (
    <form
      method="post"
      action="/language/submit"
      aria-label={t('common.language')}
      className="-ms-2 flex min-h-11 flex-wrap items-center"
    >
      <input type="hidden" name="returnTo" value={returnPath((await headers()).get('x-path'))} />
      <LanguageButtons variant="quiet" />
    </form>
  );
}
