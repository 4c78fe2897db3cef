/** An answer, with its body read. */
export type Answer = {
  status: number;
  code: string | undefined;
  body: Record<string, unknown> | null;
  text: string;
  headers: Headers;
  /** The lines of Set-Cookie. */
  cookies: string[];
};

let browsers = 0;

/** A browser as far as HTTP goes: a cookie jar, an address of its own and the headers browsers send. */
export class Browser {
  readonly jar = new Map<string, string>();
  readonly headers: Record<string, string>;

  constructor(
    readonly handler: (request: Request) => Promise<Response>,
    readonly origin: string,
  ) {
    browsers += 1;
    this.headers = {
      origin,
      'user-agent': 'Mozilla/5.0 (Test)',
      'x-forwarded-for': `10.${browsers >> 16}.${(browsers >> 8) & 255}.${browsers & 255}`,
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'cors',
    };
  }

  get(path: string): Promise<Answer> {
    return this.#send(path, { method: 'GET' });
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const sent = { 'content-type': 'application/json', ...headers };
    return this.#send(path, { method: 'POST', headers: sent, body: JSON.stringify(body) });
  }

  /** The session's token, without its signature. */
  get sessionToken(): string | undefined {
    const cookie = [...this.jar].find(([name]) => name.endsWith('.session_token'))?.[1];
    return cookie && decodeURIComponent(cookie).split('.')[0];
  }

  /** Whose session this browser has, as the server sees it. */
  async user(): Promise<{ id: string; email: string; name: string } | null> {
    const { body } = await this.get('/get-session');
    return body ? (body.user as { id: string; email: string; name: string }) : null;
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...this.headers, ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) };
    const response = await this.handler(new Request(`${this.origin}/api/auth${path}`, { ...init, headers }));
    const cookies = response.headers.getSetCookie();
    for (const line of cookies) this.#keep(line);
    const text = await response.text();
    const body = parse(text);
    return { status: response.status, code: body?.code as string, body, text, headers: response.headers, cookies };
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) this.jar.delete(name);
    else this.jar.set(name, value);
  }
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
