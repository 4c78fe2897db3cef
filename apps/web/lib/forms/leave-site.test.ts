import { describe, expect, it } from 'vitest';
import { leaveSite } from './leave-site';

const provider = 'https://id.example.com/authorize?scope=openid+email&state="><script>alert(1)</script>';
const asked = new Request('http://localhost:3000/auth/provider/submit');
const to = (location: string, status = 303) =>
  new Response(null, { status, headers: { location, 'set-cookie': 'a=b', 'cache-control': 'no-store' } });

describe('a form that leads to another site', () => {
  it('is answered by a page that goes on by itself, and has a link', async () => {
    const answer = leaveSite(to(provider), asked);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('location')).toBeNull();
    expect(answer.headers.get('refresh')).toBe(`0; url=${provider}`);
    expect(answer.headers.getSetCookie()).toEqual(['a=b']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const page = await answer.text();
    expect(page).toContain('>Continue to id.example.com</a>');
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('style');
  });

  it('is left alone when it leads nowhere else, or failed', () => {
    for (const answer of [to('/settings'), to(provider, 200), Response.json({ redirect: provider })]) {
      expect(leaveSite(answer, asked)).toBe(answer);
    }
  });
});
