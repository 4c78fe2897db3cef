import { signInByLink } from '~/lib/forms/sign-in-by-link';

export const POST = signInByLink({
  name: 'magic-link',
  page: '/auth/magic-link',
  endpoint: '/magic-link/sign-in',
  offersPasskey: (isNew) => isNew,
});
