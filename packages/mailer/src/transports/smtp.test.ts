import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendMail } from '../send-mail';

const received: { from: string; to: string[]; data: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onRcptTo({ address }, _session, callback) {
    callback(address.startsWith('refused') ? new Error('550 no such person') : null);
  },
  onData(stream, { envelope }, callback) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      received.push({
        from: envelope.mailFrom ? envelope.mailFrom.address : '',
        to: envelope.rcptTo.map(({ address }) => address),
        data: Buffer.concat(chunks).toString(),
      });
      callback();
    });
  },
});
let url = '';

beforeAll(async () => {
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  url = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  received.length = 0;
  vi.stubEnv('EMAIL_SMTP_URL', url);
  vi.stubEnv('EMAIL_SENDER', 'Acme <hello@example.com>');
});

const content = {
  subject: 'Überraschung ✓',
  preheader: '',
  heading: 'Hello',
  paragraphs: ['Hello Ada'],
  button: { label: 'Open', url: 'https://example.com/open' },
  footer: '',
  productName: 'Acme',
};

describe('a mail by SMTP', () => {
  it('arrives at its one recipient with both bodies', async () => {
    await sendMail('ada@example.com', content);
    expect(received).toHaveLength(1);
    const [{ from, to, data } = { from: '', to: [], data: '' }] = received;
    expect([from, to]).toEqual(['hello@example.com', ['ada@example.com']]);
    expect(data).toContain('From: Acme <hello@example.com>');
    expect(data).toContain('To: ada@example.com');
    expect(data).toContain('Subject: =?UTF-8?');
    expect(data).toContain('Content-Type: text/plain; charset=utf-8');
    expect(data).toContain('Content-Type: text/html; charset=utf-8');
    expect(data).toContain('https://example.com/open');
  });

  it('uses its connection again', async () => {
    for (let count = 0; count < 3; count += 1) await sendMail('ada@example.com', content);
    expect(received).toHaveLength(3);
    expect(server.connections.size).toBeLessThanOrEqual(1);
  });

  it('cannot be turned into another mail by a line break in its subject', async () => {
    await sendMail('ada@example.com', { ...content, subject: 'Hello\r\nBcc: eve@example.com\r\n\r\nBody' });
    expect(received[0]?.to).toEqual(['ada@example.com']);
    const headers = received[0]?.data.split('\r\n\r\n')[0];
    expect(headers).toContain('Subject: Hello Bcc: eve@example.com');
    expect(headers).not.toMatch(/^bcc:/im);
  });

  it('throws when the server refuses the recipient', async () => {
    await expect(sendMail('refused@example.com', content)).rejects.toThrow(/no such person/);
    expect(received).toEqual([]);
  });

  it('throws when there is no server', async () => {
    vi.stubEnv('EMAIL_SMTP_URL', 'smtp://127.0.0.1:1');
    await expect(sendMail('ada@example.com', content)).rejects.toThrow(/ECONNREFUSED/);
  });
});
