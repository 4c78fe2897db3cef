import { locales } from '@kit/messages';
import { describe, expect, it } from 'vitest';
import { sampleMails } from './sample-mails';

const site = { siteUrl: 'https://example.com', productName: 'Acme', show: { password: true } };

describe.each(locales)('in %s', (locale) => {
  const mails = sampleMails(site, locale);

  it.each(mails)(
    'the mail $name is a whole one: every sentence there, its link to this site, bounded and of use for a while',
    ({ mail }) => {
      const { subject, preheader, heading, paragraphs, footer, button, code } = mail.content;
      for (const sentence of [subject, preheader, heading, ...paragraphs, footer]) {
        expect(sentence).toMatch(/\p{L}/u);
        // What a missing key or value leaves.
        expect(sentence).not.toMatch(/[{}]|^mail\./);
      }
      expect(subject).toContain('Acme');
      expect(Boolean(button) || Boolean(code), 'something to do').toBe(true);
      if (button) expect(button.url).toMatch(/^https:\/\/example\.com\/auth\//);
      // Nothing may bury the notice of what lets somebody in.
      if (mail.limit === null)
        expect(mail.kind).toMatch(
          /^notice:(passkeyAdded|passkeyCloned|passwordChanged|passwordSet|accountConnected|recovered)$/,
        );
      else expect(mail.limit.most).toBeGreaterThan(0);
      expect(mail.usefulForSeconds ?? 1).toBeGreaterThan(0);
    },
  );

  it('each mail has a name of its own, and says its language', () => {
    expect(new Set(mails.map(({ name }) => name)).size).toBe(mails.length);
    expect(new Set(mails.map(({ mail }) => mail.content.lang))).toEqual(new Set([locale]));
  });
});

it('Arabic mails are written from right to left', () => {
  expect(new Set(sampleMails(site, 'ar').map(({ mail }) => mail.content.dir))).toEqual(new Set(['rtl']));
});

it('where passwords are off, the mail of a step-up does not speak of them', () => {
  const samples = sampleMails({ ...site, show: { password: false } }, 'en');
  const { content } = samples.find(({ name }) => name === 'stepUpCode')?.mail ?? {};
  expect(content?.footer).toMatch(/passkeys/);
  expect(content?.footer).not.toMatch(/password/);
});
