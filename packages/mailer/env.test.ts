import { describe, expect, it } from 'vitest';
import { mailerEnv } from './env';

const smtp = { EMAIL_SMTP_URL: 'smtps://user:password@smtp.example.com:465', EMAIL_SENDER: 'Acme <hello@example.com>' };

describe('the variables of mail', () => {
  it('send by SMTP when it is set, also in local mode', () => {
    const expected = { sender: smtp.EMAIL_SENDER, transport: { kind: 'smtp', url: smtp.EMAIL_SMTP_URL } };
    expect(mailerEnv({ ...smtp, NODE_ENV: 'production' })).toEqual(expected);
    expect(mailerEnv({ ...smtp, LATCHKEY_LOCAL: 'true' })).toEqual(expected);
  });

  it.each([{ LATCHKEY_LOCAL: 'true' }, { NODE_ENV: 'development' }])('keep mails in the outbox with %o', (local) => {
    expect(mailerEnv({ ...local, LATCHKEY_DATA_DIR: '/data' })).toEqual({
      sender: 'Latchkey <hello@localhost>',
      transport: { kind: 'outbox', directory: '/data/outbox' },
    });
  });

  it.each([
    ['EMAIL_SMTP_URL', { EMAIL_SMTP_URL: '' }],
    ['EMAIL_SMTP_URL', { EMAIL_SMTP_URL: 'smtp.example.com' }],
    ['EMAIL_SMTP_URL', { EMAIL_SMTP_URL: 'https://smtp.example.com' }],
    ['EMAIL_SENDER', { EMAIL_SENDER: '' }],
    ['EMAIL_SENDER', { EMAIL_SENDER: 'nobody' }],
    ['EMAIL_SENDER', { EMAIL_SENDER: 'Acme <hello@example.com>\r\nBcc: other@example.com' }],
  ])('stop the start outside local mode with a sentence that names %s for %o', (name, wrong) => {
    const read = () => mailerEnv({ ...smtp, NODE_ENV: 'production', ...wrong });
    expect(read).toThrow(expect.objectContaining({ name: 'ConfigurationError' }));
    expect(read).toThrow(new RegExp(`^${name} should be .*[.]$`));
  });
});
