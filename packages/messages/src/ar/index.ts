import type { Catalogue } from '../catalogue';
import common from './common.json';
import confirm from './confirm.json';
import createPasskey from './create-passkey.json';
import errors from './errors.json';
import failure from './failure.json';
import forms from './forms.json';
import home from './home.json';
import landing from './landing.json';
import magicLink from './magic-link.json';
import mail from './mail.json';
import notMe from './not-me.json';
import oauth from './oauth.json';
import offer from './offer.json';
import outbox from './outbox.json';
import passkeys from './passkeys.json';
import passwordReset from './password-reset.json';
import recover from './recover.json';
import security from './security.json';
import settings from './settings.json';
import signIn from './sign-in.json';
import signUp from './sign-up.json';
import verifyEmail from './verify-email.json';

export const ar = {
  common,
  landing,
  home,
  signIn,
  signUp,
  verifyEmail,
  confirm,
  passwordReset,
  magicLink,
  recover,
  createPasskey,
  notMe,
  settings,
  security,
  passkeys,
  offer,
  oauth,
  outbox,
  errors,
  failure,
  forms,
  mail,
} satisfies Catalogue;
