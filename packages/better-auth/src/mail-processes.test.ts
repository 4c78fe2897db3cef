import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { startMailServer } from '@kit/mailer/testing/mail-server';
import type {} from '@kit/test-postgres';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it, onTestFinished, vi } from 'vitest';

const program = fileURLToPath(new URL('../test/mail-process.ts', import.meta.url));
const postgres = inject('postgresUrl');

let server: Awaited<ReturnType<typeof startMailServer>>;
let database: pg.Client;
let url = '';
const started: ChildProcess[] = [];

if (!postgres) it.skip('mails of several processes: they need PostgreSQL', () => {});

describe.runIf(postgres)('mails of several processes on one PostgreSQL', () => {
  beforeEach(async () => {
    server = await startMailServer();
    onTestFinished(() => server.close());
    const address = new URL(postgres ?? '');
    address.pathname = `/test_${randomUUID().replaceAll('-', '')}`;
    await administer(`create database ${address.pathname.slice(1)}`);
    onTestFinished(() => administer(`drop database ${address.pathname.slice(1)} with (force)`));
    url = address.href;
    database = new pg.Client({ connectionString: url });
    await database.connect();
  });
  afterEach(async () => {
    for (const child of started.splice(0)) await killed(child);
    await database.end();
  });

  it('go out once each, whoever promised them', async () => {
    const one = await open();
    const others = await Promise.all([open(), open()]);
    await server.close();
    await say(one, 'keep 40', 'kept');
    await vi.waitFor(async () => expect(await count("state = 'waiting' and last_error is not null")).toBe(40), 10_000);
    server = await startMailServer({ port: server.port });
    await database.query("update mail set due_at = now() - interval '1 second'");
    for (const child of [one, ...others]) child.stdin?.write('start\n');
    await vi.waitFor(async () => expect(await count("state = 'sent'")).toBe(40), 20_000);
    expect(server.received).toHaveLength(40);
    expect(new Set(server.received.map(({ to }) => to)).size).toBe(40);
    expect(await count("attempts = 2 and message is null and state = 'sent'")).toBe(40);
  });

  it('survive the process that promised them, killed before or while it sends', async () => {
    server.answers.data = 'never';
    const promised = await open();
    await say(promised, 'keep 8', 'kept');
    // Five are on their way, three have not been touched.
    await vi.waitFor(async () => expect(await count('attempts = 1')).toBe(5), 10_000);
    await killed(promised);
    expect(await count("state = 'waiting' and message is not null")).toBe(8);

    server.answers.data = undefined;
    const other = await open();
    other.stdin?.write('start\n');
    await vi.waitFor(async () => expect(await count("state = 'sent'")).toBe(3), 10_000);
    expect(await count("state = 'waiting' and due_at > now() + interval '1 minute'"), 'claims of the dead').toBe(5);
    await database.query("update mail set due_at = now() where state = 'waiting'");
    await say(other, 'keep 1', 'kept');
    await vi.waitFor(async () => expect(await count("state = 'sent'")).toBe(9), 10_000);
    expect(new Set(server.received.map(({ to }) => to)).size).toBe(8);
    expect(server.received).toHaveLength(9);
  });
});

async function administer(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: postgres ?? '' });
  await admin.connect();
  await admin.query(statement).finally(() => admin.end());
}

/** A process with a queue of its own, once it is ready. */
async function open(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, DATABASE_URL: url, EMAIL_SMTP_URL: server.url, EMAIL_SENDER: 'hello@example.com' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  started.push(child);
  await hears(child, 'ready');
  return child;
}

async function say(child: ChildProcess, line: string, answer: string): Promise<void> {
  const answered = hears(child, answer);
  child.stdin?.write(`${line}\n`);
  await answered;
}

function hears(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(word)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)));
  });
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exited;
}

async function count(condition: string): Promise<number> {
  const { rows } = await database.query(`select count(*)::int as count from mail where ${condition}`);
  return rows[0].count;
}
