import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

/** Where mails go: to a folder of this machine (local mode), or to an SMTP server. */
export type MailerEnv = {
  sender: string;
  transport: { kind: 'outbox'; directory: string } | { kind: 'smtp'; url: string };
};

const unsetWhenEmpty = (value: unknown) => (value === '' ? undefined : value);

const variables = z.object({
  NODE_ENV: z.string().optional(),
  LATCHKEY_LOCAL: z.preprocess(unsetWhenEmpty, z.string().optional()),
  LATCHKEY_DATA_DIR: z.preprocess(unsetWhenEmpty, z.string().optional()),
  EMAIL_SENDER: z.preprocess(
    unsetWhenEmpty,
    z
      .string()
      .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, 'an address such as Latchkey <hello@example.com>')
      .optional(),
  ),
  EMAIL_SMTP_URL: z.preprocess(
    unsetWhenEmpty,
    z.string().refine(isSmtpUrl, 'an address such as smtps://user:password@smtp.example.com:465').optional(),
  ),
});

/** A mistake in the configuration; its message is one sentence that names the variable. */
class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** Reads and validates the variables of mail. Without SMTP only local mode can deliver: to its outbox. */
export function mailerEnv(source: Record<string, string | undefined> = process.env): MailerEnv {
  const parsed = variables.safeParse(source);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigurationError(`${issue?.path.join('.')} should be ${issue?.message}.`);
  }
  const env = parsed.data;
  const local = env.NODE_ENV === 'development' || env.LATCHKEY_LOCAL === 'true';
  if (env.EMAIL_SMTP_URL) {
    if (!env.EMAIL_SENDER) {
      throw new ConfigurationError('EMAIL_SENDER should be the address mails come from, since EMAIL_SMTP_URL is set.');
    }
    return { sender: env.EMAIL_SENDER, transport: { kind: 'smtp', url: env.EMAIL_SMTP_URL } };
  }
  if (!local) {
    throw new ConfigurationError(
      'EMAIL_SMTP_URL should be the address of an SMTP server: sign-up and password reset send mail, and the outbox exists in local mode only.',
    );
  }
  const directory = join(resolve(workspaceRoot(), env.LATCHKEY_DATA_DIR ?? '.latchkey'), 'outbox');
  return { sender: env.EMAIL_SENDER ?? 'Latchkey <hello@localhost>', transport: { kind: 'outbox', directory } };
}

function workspaceRoot(directory = process.cwd()): string {
  if (existsSync(join(directory, 'pnpm-workspace.yaml'))) return directory;
  const parent = dirname(directory);
  return parent === directory ? process.cwd() : workspaceRoot(parent);
}

function isSmtpUrl(value: string): boolean {
  return /^smtps?:\/\/[^\s/]+/.test(value) && URL.canParse(value);
}
