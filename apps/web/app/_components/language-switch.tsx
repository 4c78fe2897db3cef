import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { returnPath } from '~/lib/return-path';
import { LanguageButtons } from './language-buttons';

/** The languages of this site, chosen for this browser; an account has a setting. */
export async function LanguageSwitch() {
  const t = await getTranslations();
  return (
    <form
      method="post"
      action="/language/submit"
      aria-label={t('common.language')}
      className="-ms-2 flex min-h-11 flex-wrap items-center"
    >
      <input type="hidden" name="returnTo" value={returnPath((await headers()).get('x-path'))} />
      <LanguageButtons current={await getLocale()} variant="quiet" />
    </form>
  );
}
