import type { FuzzClass } from '../fuzz-input';

const mediaTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/html',
  'application/xml',
  '',
  'json',
  ';',
  'application/json2',
  'application / json',
];
const origins = [
  'https://evil.example',
  'null',
  'http://localhost:3001',
  'http://localhost',
  'https://localhost:3000',
  'x',
  'http://localhost:3000.evil.example',
  'file://',
];

/** Requests that come from elsewhere, or say that their body is something else. */
export const headers: FuzzClass = {
  name: 'headers',
  make: (random) => {
    const junk = {
      [`x-junk-${random.int(9)}`]: Buffer.from(random.bytes(random.int(40))).toString('hex'),
      'accept-language': random.pick(['', '*', 'xx-yy;q=9', ','.repeat(500)]),
      'user-agent': random.pick(['', 'x'.repeat(5000), '() { :; };', '<script>']),
      'x-forwarded-for': random.pick(['', '::', '999.1.1.1', 'x,y,z', '127.0.0.1, ::1', '%']),
    };
    return random.chance(2)
      ? { headers: { ...junk, 'content-type': random.pick(mediaTypes) } }
      : { headers: { ...junk, 'sec-fetch-site': 'cross-site', origin: random.pick(origins) } };
  },
};
