import { freePort } from '../../fixtures/app-process';
import { expect, test } from '../../fixtures/process-test';

test('the embedded database is opened by one process: a second one is told its pid and changes nothing', async ({
  migrate,
  startApp,
  port,
}) => {
  const migrated = await migrate('on');
  expect(migrated.code, migrated.output).toBe(0);
  const holder = startApp('on');
  await holder.ready();

  const second = await startApp('on', { PORT: String(await freePort()) }).ended;
  expect(second.code, second.output).toBe(1);
  expect(second.output).toContain(`process ${holder.pid}`);
  expect(second.output).not.toMatch(/^\s+at /m);
  const migration = await migrate('on');
  expect(migration.code, migration.output).toBe(1);
  expect(migration.output).toContain(`process ${holder.pid}`);

  expect((await fetch(`http://localhost:${port}/api/auth/ok`)).status).toBe(200);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends the app calmly, and the next start finds the lock released`, async ({
    migrate,
    startApp,
    port,
  }) => {
    await migrate('on');
    const first = startApp('on');
    await first.ready();
    const { output } = await first.stop(signal);
    expect(output).not.toMatch(/^\s+at /m);
    await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
    const second = startApp('on');
    await second.ready();
  });
}

test('a lock whose holder was killed does not keep the next start out', async ({ migrate, startApp }) => {
  await migrate('on');
  const first = startApp('on');
  await first.ready();
  first.kill();
  await first.ended;
  await startApp('on').ready();
});
