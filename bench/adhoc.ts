import { measureSignInPage } from './src/sign-in-page';

console.log(
  await measureSignInPage({
    kit: process.env.KIT ?? '',
    empty: process.env.EMPTY || undefined,
    executablePath: '/usr/bin/chromium',
  }),
);
