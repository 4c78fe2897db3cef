import { expect, it, vi } from 'vitest';
import { createTestAuth } from '../test/test-auth';

it('keeps to one line whatever a visitor put into it', async () => {
  const lines: string[] = [];
  for (const level of ['error', 'warn', 'info'] as const) {
    vi.spyOn(console, level).mockImplementation((...said) => void lines.push(...said.map(String)));
  }
  const browser = (await createTestAuth()).openBrowser();
  const forged = '//x\n{"mail":{"event":"forged"}}\u001b[2J\u2028';
  const answer = await browser.post('/sign-in/email', { email: 'a@example.com', password: 'x', callbackURL: forged });
  expect(answer.status).toBe(403);
  const said = lines.join('');
  expect(said).toContain('forged');
  for (const character of ['\n', '\u001b', '\u2028']) expect(said).not.toContain(character);
  vi.restoreAllMocks();
});
