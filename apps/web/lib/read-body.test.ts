import { describe, expect, it } from 'vitest';
import { readBody } from './read-body';

const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

/** A body in pieces that counts how many of them were asked for. */
function inPieces(pieces: number, size: number) {
  const read = { pieces: 0 };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (read.pieces >= pieces) return controller.close();
        read.pieces += 1;
        controller.enqueue(new Uint8Array(size).fill(97));
      },
    },
    { highWaterMark: 0 },
  );
  return { read, stream };
}

describe('a request’s body', () => {
  it('is read whole up to the limit', async () => {
    const body = await readBody(post('a'.repeat(100)), 100);
    expect(new TextDecoder().decode(body as Uint8Array)).toBe('a'.repeat(100));
    expect(await readBody(post(inPieces(10, 10).stream), 100)).toHaveLength(100);
  });

  it('is empty when there is none', async () => {
    expect(await readBody(post(null), 100)).toHaveLength(0);
    expect(await readBody(new Request('http://localhost:3000/'), 100)).toHaveLength(0);
  });

  it('is too large by one byte', async () => {
    expect(await readBody(post('a'.repeat(101)), 100)).toBe('too-large');
  });

  it('is not read at all when its announced length is too large', async () => {
    const { read, stream } = inPieces(1, 10);
    expect(await readBody(post(stream, { 'content-length': '101' }), 100)).toBe('too-large');
    expect(read.pieces).toBe(0);
  });

  it('is not read on once it is too large, whatever length was announced', async () => {
    const { read, stream } = inPieces(1_000_000, 60);
    expect(await readBody(post(stream, { 'content-length': '5' }), 100)).toBe('too-large');
    expect(read.pieces).toBeLessThanOrEqual(3);
  });
});
