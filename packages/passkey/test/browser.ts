import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { SoftwareAuthenticator, Surroundings } from '../src/testing/software-authenticator';

export const origin = 'http://localhost:3000';

/** An answer, with its body read. */
export type Answer = {
  status: number;
  code: string | undefined;
  body: Record<string, unknown>;
  headers: Headers;
  text: string;
};

/** A browser as far as HTTP goes: a cookie jar and the headers browsers send. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly headers: Record<string, string> = {
    'user-agent': 'Mozilla/5.0 (Test)',
    'x-forwarded-for': '203.0.113.7',
    'sec-fetch-site': 'same-origin',
    origin,
  };
  constructor(readonly handler: (request: Request) => Promise<Response>) {}

  get(path: string, headers: Record<string, string> = {}) {
    return this.#send(path, { method: 'GET', headers });
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}) {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const sent = raw ? (body as string) : JSON.stringify(body);
    return this.#send(path, {
      method: 'POST',
      body: sent,
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  async #send(
    path: string,
    { headers, ...init }: { method: string; body?: string; headers: Record<string, string> },
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.handler(
      new Request(`${origin}/api/auth${path}`, {
        ...init,
        headers: { ...this.headers, ...(cookie ? { cookie } : {}), ...headers },
      }),
    );
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    const body = parse(text);
    return { status: response.status, code: body?.code as string | undefined, body, headers: response.headers, text };
  }

  #keep(line: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  get sessionToken() {
    return this.cookies.get('better-auth.session_token');
  }

  async registrationOptions() {
    const answer = await this.get('/passkey/generate-register-options');
    return answer.body as unknown as PublicKeyCredentialCreationOptionsJSON;
  }

  async authenticationOptions() {
    const answer = await this.get('/passkey/generate-authenticate-options');
    return answer.body as unknown as PublicKeyCredentialRequestOptionsJSON;
  }

  async stepUpOptions() {
    const answer = await this.get('/passkey/generate-step-up-options');
    return answer.body as unknown as PublicKeyCredentialRequestOptionsJSON;
  }

  /** A whole registration; `tampering` is where it may go wrong. */
  async register(authenticator: SoftwareAuthenticator, tampering: Partial<Surroundings> = {}, name?: string) {
    const response = authenticator.create(await this.registrationOptions(), { origin, ...tampering });
    return this.verifyRegistration(response, name);
  }

  verifyRegistration(response: RegistrationResponseJSON, name?: string) {
    return this.post('/passkey/verify-registration', { response, ...(name === undefined ? {} : { name }) });
  }

  /** A whole sign-in. */
  async signIn(authenticator: SoftwareAuthenticator, tampering: Partial<Surroundings> = {}) {
    return this.verifyAuthentication(authenticator.get(await this.authenticationOptions(), { origin, ...tampering }));
  }

  verifyAuthentication(response: AuthenticationResponseJSON) {
    return this.post('/passkey/verify-authentication', { response });
  }

  /** A whole step-up. */
  async stepUp(authenticator: SoftwareAuthenticator, tampering: Partial<Surroundings> = {}) {
    return this.verifyStepUp(authenticator.get(await this.stepUpOptions(), { origin, ...tampering }));
  }

  verifyStepUp(response: AuthenticationResponseJSON) {
    return this.post('/passkey/verify-step-up', { response });
  }
}

const parse = (text: string) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
