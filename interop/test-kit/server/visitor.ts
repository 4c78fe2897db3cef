import type { SoftwareAuthenticator } from '@kit/passkey/testing';

/** Somebody's browser as far as HTTP goes, with its cookies. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  constructor(
    readonly origin: string,
    readonly handler: (request: Request) => Promise<Response>,
  ) {}

  async signUp(): Promise<this> {
    const email = `ada-${crypto.randomUUID()}@example.test`;
    await this.#send('/sign-up/email', { name: 'Ada', email, password: crypto.randomUUID() });
    return this;
  }

  /** Makes a passkey; resolves with the status of the server's word on it. */
  async register(authenticator: SoftwareAuthenticator): Promise<number> {
    const options = await (await this.#send('/passkey/generate-register-options')).json();
    const response = authenticator.create(options, { origin: this.origin });
    return (await this.#send('/passkey/verify-registration', { response })).status;
  }

  /** Signs in; resolves with the status of the server's word on it. */
  async signIn(authenticator: SoftwareAuthenticator): Promise<number> {
    const options = await (await this.#send('/passkey/generate-authenticate-options')).json();
    const response = authenticator.get(options, { origin: this.origin });
    return (await this.#send('/passkey/verify-authentication', { response })).status;
  }

  async #send(path: string, body?: object): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { origin: this.origin, cookie, 'content-type': 'application/json' };
    const method = body ? { method: 'POST', body: JSON.stringify(body) } : {};
    const answer = await this.handler(new Request(`${this.origin}/api/auth${path}`, { headers, ...method }));
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    return answer;
  }
}
