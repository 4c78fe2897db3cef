import { translator } from '@kit/messages';
import { linkStyles } from '@kit/ui/button-styles';
import { cn } from '@kit/ui/cn';
import { Divider } from '@kit/ui/divider';
import { Field } from '@kit/ui/field';
import { Input } from '@kit/ui/input';
import { Notice } from '@kit/ui/notice';
import { PasswordInput } from '@kit/ui/password-input';
import { SubmitButton } from '@kit/ui/submit-button';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { appConfig } from '~/config/app.config';
import { readFormState } from '~/lib/forms/form-state';
import { returnPath } from '~/lib/return-path';
import { getSession } from '~/lib/session';
import { formText, passwordText } from '../../_components/form-text';
import { PageTitle } from '../../_components/page-title';
import { ProviderRefusal } from '../../_components/provider-refusal';
import { ServerForm } from '../../_components/server-form';
import { ProviderButtons } from '../_parts/provider-buttons';

const t = translator('en');

type Props = { searchParams: Promise<Partial<Record<'returnTo' | 'error' | 'provider', string | string[]>>> };

export const metadata: Metadata = { title: t('signUp.metaTitle') };

export default async function SignUpPage({ searchParams }: Props) {
  const { returnTo: wanted, error: refusal, provider } = await searchParams;
  const returnTo = returnPath(wanted);
  if (await getSession()) redirect(returnTo);
  const { methods, passwordMinLength } = await appConfig();
  const { values, errors, error, notice } = await readFormState('sign-up');
  const signIn = returnTo !== '/home' ? `/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}` : '/auth/sign-in';
  return (
    <>
      <PageTitle title={t('signUp.title')}>{t('signUp.lead')}</PageTitle>
      <ProviderRefusal t={t} providers={methods.providers} error={refusal} provider={provider} />
      {methods.password ? (
        <ServerForm action="/auth/sign-up/submit" text={formText(t)} error={error} notice={notice}>
          {wanted && <input type="hidden" name="returnTo" value={returnTo} />}
          <Field name="name" label={t('signUp.name')} error={errors.name}>
            <Input
              required
              autoFocus={Boolean(errors.name) || !(errors.email || errors.password)}
              maxLength={100}
              autoComplete="name"
              autoCapitalize="words"
              enterKeyHint="next"
              defaultValue={values.name}
            />
          </Field>
          <Field name="email" label={t('common.email')} error={errors.email}>
            <Input
              type="email"
              required
              autoFocus={Boolean(errors.email)}
              maxLength={254}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              enterKeyHint="next"
              defaultValue={values.email}
            />
          </Field>
          <Field
            name="password"
            label={t('common.password')}
            hint={t('signUp.passwordHint', { min: passwordMinLength })}
            error={errors.password}
          >
            <PasswordInput
              text={passwordText(t)}
              required
              autoFocus={Boolean(errors.password)}
              minLength={passwordMinLength}
              maxLength={128}
              autoComplete="new-password"
              enterKeyHint="go"
            />
          </Field>
          <SubmitButton block>{t('signUp.submit')}</SubmitButton>
        </ServerForm>
      ) : (
        methods.providers.length === 0 && <Notice tone="caution">{t('signUp.closed')}</Notice>
      )}
      {methods.password && methods.providers.length > 0 && <Divider className="pt-3 pb-7">{t('common.or')}</Divider>}
      <ProviderButtons t={t} providers={methods.providers} page="sign-up" returnTo={returnTo} />
      <p className="text-14 text-ink-muted">
        {t('signUp.haveAccount')}{' '}
        <a href={signIn} className={cn(linkStyles, 'target-44')}>
          {t('signUp.signIn')}
        </a>
      </p>
    </>
  );
}
