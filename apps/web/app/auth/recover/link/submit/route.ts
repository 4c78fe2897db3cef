import { signInByLink } from '~/lib/forms/sign-in-by-link';

export const POST = signInByLink({
  name: 'recovery-link',
  page: '/auth/recover/link',
  endpoint: '/recover/sign-in',
  offersPasskey: () => true,
});
