import { type Locale, translator } from '@kit/messages';
import type { WaysIn } from '@kit/passkey/ways-in';
import { expect, it } from 'vitest';
import { otherWays } from './other-ways';

const isolates = /[\u2066-\u2069]/g;

const sentence = (locale: Locale, ways: Omit<WaysIn, 'password' | 'total'>, mailed: 'link' | 'code' = 'link') => {
  const t = translator(locale);
  const all = { ...ways, password: 1, total: 1 + ways.passkeys + ways.linkedAccounts + ways.mail };
  return t('security.removePasswordText', { ways: otherWays(t, all, mailed) }).replaceAll(isolates, '');
};

it.each([
  [
    'en',
    'You can also sign in with 2 passkeys, a connected account and a link by email, so you can remove your password.',
  ],
  [
    'de',
    'Sie können sich auch mit 2 Passkeys, einem verbundenen Konto und einem Link per E-Mail anmelden, also können Sie Ihr Passwort entfernen.',
  ],
  [
    'ar',
    'يمكنك تسجيل الدخول أيضًا عبر مفتاحي مرور وحساب مرتبط واحد ورابط بالبريد الإلكتروني، لذا يمكنك إزالة كلمة المرور.',
  ],
] as const)('names every other way in as a list of the language, in %s', (locale, said) => {
  expect(sentence(locale, { passkeys: 2, linkedAccounts: 1, mail: 1 })).toBe(said);
});

it('names one way without any "and"', () => {
  expect(sentence('en', { passkeys: 1, linkedAccounts: 0, mail: 0 })).toBe(
    'You can also sign in with a passkey, so you can remove your password.',
  );
  expect(sentence('de', { passkeys: 0, linkedAccounts: 0, mail: 1 }, 'code')).toBe(
    'Sie können sich auch mit einem Code per E-Mail anmelden, also können Sie Ihr Passwort entfernen.',
  );
});
