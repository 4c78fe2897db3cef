import { expect, it } from 'vitest';
import { sampleMails } from './sample-mails';

const mails = sampleMails({ siteUrl: 'https://example.com', productName: 'Acme', show: { password: true } });

it.each(mails)(
  'the mail $name is a whole one: every sentence there, its link to this site, bounded and of use for a while',
  ({ mail }) => {
    const { subject, preheader, heading, paragraphs, footer, button, code } = mail.content;
    for (const sentence of [subject, preheader, heading, ...paragraphs, footer]) {
      expect(sentence).toMatch(/\w/);
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

it('each mail has a name of its own', () => {
  expect(new Set(mails.map(({ name }) => name)).size).toBe(mails.length);
});

it('where passwords are off, the mail of a step-up does not speak of them', () => {
  const samples = sampleMails({ siteUrl: 'https://example.com', productName: 'Acme', show: { password: false } });
  const { content } = samples.find(({ name }) => name === 'stepUpCode')?.mail ?? {};
  expect(content?.footer).toMatch(/passkeys/);
  expect(content?.footer).not.toMatch(/password/);
});
