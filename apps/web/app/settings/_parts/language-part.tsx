import type { Locale } from '@kit/messages';
import { Section } from '@kit/ui/section';
import { getTranslations } from 'next-intl/server';
import { readFormState } from '~/lib/forms/form-state';
import { formText } from '../../_components/form-text';
import { LanguageButtons } from '../../_components/language-buttons';
import { ServerForm } from '../../_components/server-form';

/** The language of the account, which this browser may not have heard of yet; accounts older than the setting have none. */
export async function LanguagePart({ current }: { current: Locale | undefined }) {
  const t = await getTranslations();
  const { error } = await readFormState('language');
  return (
    <Section id="language" title={t('settings.languageTitle')} description={t('settings.languageDescription')}>
      <ServerForm roomless action="/settings/language" text={formText(t)} error={error}>
        <div className="flex flex-wrap gap-3">
          <LanguageButtons current={current} variant="secondary" />
        </div>
      </ServerForm>
    </Section>
  );
}
