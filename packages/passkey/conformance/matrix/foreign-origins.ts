import { origin } from '../../test/browser';

/** What a page on another origin might say, and what a careless comparison lets pass. */
export const foreignOrigins: [string, unknown][] = [
  ['the name as a prefix of another', `${origin}.evil.example`],
  ['the name as a suffix of another', 'http://evillocalhost:3000'],
  ['a name below it', 'http://sub.localhost:3000'],
  ['another name', 'https://evil.example'],
  ['user information before another name', `${origin}@evil.example`],
  ['user information before the own name', 'http://user@localhost:3000'],
  ['another port', 'http://localhost:3001'],
  ['no port', 'http://localhost'],
  ['another scheme', 'https://localhost:3000'],
  ['capitals', 'HTTP://LOCALHOST:3000'],
  ['a trailing slash', `${origin}/`],
  ['a path', `${origin}/auth/sign-in`],
  ['a fragment', `${origin}#`],
  ['a trailing dot in the name', 'http://localhost.:3000'],
  ['a space before it', ` ${origin}`],
  ['a line end behind it', `${origin}\n`],
  ['a letter of another alphabet', 'http://l\u043ecalhost:3000'],
  ['the address in place of the name', 'http://127.0.0.1:3000'],
  ['the word null', 'null'],
  ['null', null],
  ['no text at all', ''],
  ['a list with the right one', [origin]],
  ['an object that prints as the right one', { toString: origin }],
  ['the hash of an app', 'android:apk-key-hash:7d1043473d55bfa90e8530d35801d4e381bc69f0'],
];
