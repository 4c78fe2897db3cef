const p = 2n ** 255n - 19n;
const d = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;

const modulo = (value: bigint) => ((value % p) + p) % p;

const power = (base: bigint, exponent: bigint) => {
  let result = 1n;
  for (let square = modulo(base), rest = exponent; rest > 0n; rest >>= 1n, square = modulo(square * square)) {
    if (rest & 1n) result = modulo(result * square);
  }
  return result;
};

/** Whether 32 bytes encode a point of edwards25519 (RFC 8032, 5.1.3) that is not of order 1 or 2; Node imports any 32 bytes. */
export const isOnEd25519 = (encoded: Uint8Array) => {
  const bytes = Uint8Array.from(encoded).reverse();
  bytes[0] = (bytes[0] ?? 0) & 0x7f;
  const y = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  if (y >= p) return false;
  const u = modulo(y * y - 1n);
  const v = modulo(d * y * y + 1n);
  if (u === 0n) return false;
  const isSquare = power(u * v, (p - 1n) / 2n) === 1n;
  return isSquare;
};
