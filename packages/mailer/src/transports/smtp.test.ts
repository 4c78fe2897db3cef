import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startMailServer } from '../../test/mail-server';
import { RefusedMailError } from '../refused-mail-error';
import { deliverBySmtp } from './smtp';

const mail = {
  id: '0b6f8f0e',
  to: 'ada@example.com',
  from: 'Acme <hello@example.com>',
  subject: 'Überraschung ✓',
  text: 'Hello Ada https://example.com/open',
  html: '<p>Hello Ada</p>',
};
const inTime = () => AbortSignal.timeout(5000);

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeEach(async () => {
  server = await startMailServer();
  onTestFinished(server.close);
});

describe('a mail by SMTP', () => {
  it('arrives at its one recipient with both bodies', async () => {
    await deliverBySmtp(server.url, mail, inTime());
    expect(server.received).toHaveLength(1);
    const [{ from, to, data } = { from: '', to: '', data: '' }] = server.received;
    expect([from, to]).toEqual(['hello@example.com', 'ada@example.com']);
    expect(data).toContain('From: Acme <hello@example.com>');
    expect(data).toContain('To: ada@example.com');
    expect(data).toContain('Subject: =?UTF-8?');
    expect(data).toContain('Content-Type: text/plain; charset=utf-8');
    expect(data).toContain('Content-Type: text/html; charset=utf-8');
    expect(data).toContain('https://example.com/open');
  });

  it('has the same message id at every try, so that whoever gets it twice can tell', async () => {
    await deliverBySmtp(server.url, mail, inTime());
    await deliverBySmtp(server.url, mail, inTime());
    for (const { data } of server.received) expect(data).toContain('Message-ID: <0b6f8f0e@example.com>');
  });

  it('uses its connection again', async () => {
    for (let count = 0; count < 3; count += 1) await deliverBySmtp(server.url, mail, inTime());
    expect(server.received).toHaveLength(3);
    expect(server.connections()).toBe(1);
  });

  it('cannot be turned into another mail by a line break in its subject', async () => {
    await deliverBySmtp(server.url, { ...mail, subject: 'Hello\r\nBcc: eve@example.com\r\n\r\nBody' }, inTime());
    const [headers = ''] = server.received[0]?.data.split('\r\n\r\n') ?? [];
    expect(headers).toContain('Subject: Hello Bcc: eve@example.com');
    expect(headers).not.toMatch(/^bcc:/im);
  });
});

describe('a mail that SMTP does not take', () => {
  it.each([
    ['the recipient', { rcpt: 550 }],
    ['the mail itself', { data: 554 }],
  ])('is refused for good when the server refuses %s for good', async (_what, answers) => {
    Object.assign(server.answers, answers);
    await expect(deliverBySmtp(server.url, mail, inTime())).rejects.toBeInstanceOf(RefusedMailError);
  });

  it.each([
    ['refuses the recipient for now', { rcpt: 451 }],
    ['refuses the mail for now', { data: 451 }],
    ['refuses our own sender, which is a setting', { from: 550 }],
    ['dies in the middle of the mail', { data: 'die' as const }],
  ])('may be tried again when the server %s', async (_what, answers) => {
    Object.assign(server.answers, answers);
    await expect(deliverBySmtp(server.url, mail, inTime())).rejects.not.toBeInstanceOf(RefusedMailError);
    expect(server.received).toEqual([]);
  });

  it('may be tried again when nothing listens', async () => {
    await expect(deliverBySmtp('smtp://127.0.0.1:1', mail, inTime())).rejects.toThrow(/ECONNREFUSED/);
  });

  it('is tried no longer than its time, and the connection is given up with it', async () => {
    server.answers.data = 'never';
    const time = new AbortController();
    const tried = deliverBySmtp(server.url, mail, time.signal);
    await server.isAsked();
    time.abort();
    await expect(tried).rejects.not.toBeInstanceOf(RefusedMailError);
    server.answers.data = undefined;
    await deliverBySmtp(server.url, mail, inTime());
    expect(server.connections()).toBe(2);
  });
});
