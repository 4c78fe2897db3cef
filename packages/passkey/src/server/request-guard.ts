import { errorTable, type ServerErrorCode } from './error-codes';

const answer = (code: ServerErrorCode) => ({
  response: Response.json(
    { code, message: errorTable[code].message },
    { status: errorTable[code].status, headers: { 'cache-control': 'no-store' } },
  ),
});

/**
 * Reads the body of a POST within the limit before anything parses it: too large is 413, not JSON is 415 or 400, and what passes
 * is handed on unchanged.
 */
export const guardRequest = async (
  request: Request,
  { prefix, maxBodySize }: { prefix: string; maxBodySize: number },
) => {
  if (request.method !== 'POST' || !new URL(request.url).pathname.includes(prefix)) return;
  if (Number(request.headers.get('content-length') ?? 0) > maxBodySize) return answer('REQUEST_TOO_LARGE');
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') return answer('UNSUPPORTED_MEDIA_TYPE');
  const body = await readAtMost(request, maxBodySize);
  if (body === null) return answer('REQUEST_TOO_LARGE');
  if (!isJson(body)) return answer('INVALID_REQUEST');
  return {
    request: new Request(request.url, { method: 'POST', headers: request.headers, body: new Uint8Array(body) }),
  };
};

const readAtMost = async (request: Request, limit: number) => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const isJson = (body: Buffer) => {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return true;
  } catch {
    return false;
  }
};
