import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

type Claims = Record<string, unknown>;

/** What the provider should do otherwise than a good one. */
export type Lies = {
  /** Changes the claims of the ID token; undefined takes one away. */
  claims?: (claims: Claims) => Claims;
  /** Who signs it: nobody, a key the provider never published, or the client's secret. */
  signature?: 'none' | 'foreign' | 'secret';
  withoutIdToken?: boolean;
  /** Claims at the userinfo endpoint, and not in the ID token. */
  userinfo?: Claims;
  metadata?: Claims;
  /** The issuer in the answer by way of the browser (RFC 9207); null leaves it out. */
  iss?: string | null;
  /** Answers of one endpoint, by path. */
  status?: Record<string, number>;
};

const CLIENT = { clientId: 'kit', clientSecret: 'the-secret-of-the-client-0123456789' };

/** A small OpenID provider on loopback with real signatures, that demands what a good one does and lies on demand. */
export async function startLyingProvider() {
  const own = await generateKeyPair('RS256');
  const foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, { query: URLSearchParams; person: Claims }>();
  const provider = { lies: {} as Lies, authentication: '' };
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  let asked: Claims = {};

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', issuer);
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const failure = provider.lies.status?.[pathname];
    if (failure) return void json({ error: 'server_error' }, failure);
    if (pathname === '/.well-known/openid-configuration') return void json(metadata());
    if (pathname === '/jwks') return void json({ keys: [jwk] });
    if (pathname === '/userinfo') return void json({ ...asked, ...provider.lies.userinfo });
    if (pathname === '/token') return void (await token(request, json));
    response.writeHead(404).end();
  }

  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
    ...provider.lies.metadata,
  });

  async function token(request: IncomingMessage, json: (body: unknown, status?: number) => void): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    const form = new URLSearchParams(text);
    const given = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    provider.authentication = request.headers.authorization ?? form.get('client_secret') ?? '';
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood =
      given?.query.get('code_challenge') === challenge && given.query.get('redirect_uri') === form.get('redirect_uri');
    if (!isGood) return json({ error: 'invalid_grant' }, 400);
    const { sub, ...profile } = given.person;
    asked = given.person;
    const claims = { sub, nonce: given.query.get('nonce'), ...(provider.lies.userinfo ? {} : profile) };
    const idToken = provider.lies.withoutIdToken ? {} : { id_token: await sign(claims) };
    json({ access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, refresh_token: 'r', ...idToken });
  }

  async function sign(own_claims: Claims): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const base = { iss: issuer, aud: CLIENT.clientId, iat: now, exp: now + 60, ...own_claims };
    const claims = (provider.lies.claims?.(base) ?? base) as JWTPayload;
    const { signature } = provider.lies;
    if (signature === 'none') return new UnsecuredJWT(claims).encode();
    if (signature === 'secret') {
      const secret = new TextEncoder().encode(CLIENT.clientSecret);
      return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret);
    }
    const { privateKey } = signature === 'foreign' ? foreign : own;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(privateKey);
  }

  return {
    issuer,
    client: CLIENT,
    environment: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
    },
    lie(lies: Lies) {
      provider.lies = lies;
    },
    /** How the client proved itself last. */
    authentication: () => provider.authentication,
    /** What the person's browser does there: they agree, and it is sent back to the address answered. */
    authorize(url: string, person: Claims): URL {
      const query = new URL(url).searchParams;
      const code = randomUUID();
      codes.set(code, { query, person });
      const back = new URL(query.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', query.get('state') ?? '');
      const { iss = issuer } = provider.lies;
      if (iss !== null) back.searchParams.set('iss', iss);
      return back;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type LyingProvider = Awaited<ReturnType<typeof startLyingProvider>>;
