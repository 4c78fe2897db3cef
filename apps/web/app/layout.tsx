import './globals.css';
import { directionOf } from '@kit/messages';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { appConfig } from '~/config/app.config';
import { ArmedAutofill } from './auth/sign-in/armed-autofill';

export async function generateMetadata(): Promise<Metadata> {
  const { productName, siteUrl, methods } = await appConfig();
  const t = await getTranslations();
  return {
    metadataBase: new URL(siteUrl),
    title: { default: productName, template: `%s · ${productName}` },
    description: t(methods.passkey ? 'landing.metaDescription' : 'landing.metaDescriptionWithoutPasskeys'),
    applicationName: productName,
    formatDetection: { telephone: false, email: false, address: false },
  };
}

/** The `surface` token of each theme. */
export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f7' },
    { media: '(prefers-color-scheme: dark)', color: '#12110f' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page carries the nonce of its own answer, so none is made in advance.
  await headers();
  const locale = await getLocale();
  const t = await getTranslations();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <ArmedAutofill />
      </head>
      <body>
        <a
          href="#content"
          className="sr-only rounded-control bg-accent text-accent-ink focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-10 focus:px-4 focus:py-2.5"
        >
          {t('common.skipToContent')}
        </a>
        {children}
      </body>
    </html>
  );
}
