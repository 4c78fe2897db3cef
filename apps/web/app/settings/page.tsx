import { isLocale } from '@kit/messages';
import { Field } from '@kit/ui/field';
import { Input } from '@kit/ui/input';
import { Section } from '@kit/ui/section';
import { SubmitButton } from '@kit/ui/submit-button';
import { getTranslations } from 'next-intl/server';
import { titled } from '~/i18n/titled';
import { readFormState } from '~/lib/forms/form-state';
import { requireUser } from '~/lib/session';
import { formText } from '../_components/form-text';
import { ServerForm } from '../_components/server-form';
import { LanguagePart } from './_parts/language-part';
import { SettingsTitle } from './_parts/settings-title';
import { SignalsPart } from './_parts/signals-part';

export const generateMetadata = titled('settings.metaTitle');

export default async function SettingsPage() {
  const t = await getTranslations();
  const { user } = await requireUser();
  const { values, errors, error, notice } = await readFormState('settings');
  return (
    <>
      <SettingsTitle title={t('settings.title')}>{t('settings.description')}</SettingsTitle>
      <div className="flex flex-col gap-16">
        <SignalsPart />
        <Section title={t('settings.nameTitle')} description={t('settings.nameDescription')}>
          <ServerForm
            action="/settings/submit"
            text={formText(t)}
            error={error}
            notice={notice}
            className="-mb-13 max-w-sign-in"
          >
            <Field name="name" label={t('settings.name')} error={errors.name}>
              <Input
                required
                dir="auto"
                maxLength={100}
                autoComplete="name"
                autoCapitalize="words"
                enterKeyHint="done"
                defaultValue={values.name ?? user.name}
              />
            </Field>
            <SubmitButton>{t('settings.save')}</SubmitButton>
          </ServerForm>
        </Section>
        <Section title={t('settings.emailTitle')} description={t('settings.emailDescription')}>
          <p className="hairline-t hairline-b py-3.5 font-medium wrap-anywhere">
            <bdi>{user.email}</bdi>
          </p>
        </Section>
        <LanguagePart current={isLocale(user.locale) ? user.locale : undefined} />
      </div>
    </>
  );
}
