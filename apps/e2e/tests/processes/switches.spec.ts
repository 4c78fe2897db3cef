import { ownLines } from '../../fixtures/app-process';
import { expect, test } from '../../fixtures/process-test';

for (const command of ['build', 'start'] as const) {
  test(`constant off, flag on: ${command} stops with one sentence that names both switches and the command`, async ({
    run,
  }) => {
    const { code, output } = await run(
      'off',
      [`server/${command}.mjs`],
      { NEXT_PUBLIC_AUTH_PASSKEY: 'true' },
      'apps/web',
    ).ended;
    expect(code, output).toBe(1);
    for (const word of ['NEXT_PUBLIC_AUTH_PASSKEY', 'ENABLE_PASSKEY', 'pnpm passkey:enable'])
      expect(output).toContain(word);
    expect(output).not.toMatch(/^\s+at /m);
    expect(ownLines(output)).toHaveLength(1);
  });
}
