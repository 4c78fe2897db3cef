import { flipBit } from './matrix-case';

/** What an answer may say in place of the challenge it was given. */
export const foreignChallenges: [string, (challenge: string) => unknown][] = [
  ['another challenge', () => 'AAAA'],
  ['an empty challenge', () => ''],
  ['no challenge', () => undefined],
  ['a number as challenge', () => 7],
  ['a list with the challenge', (challenge) => [challenge]],
  ['the challenge in padded base64', (challenge) => `${challenge}=`],
  [
    'the challenge in the other base64 alphabet',
    (challenge) => Buffer.from(`${challenge}--__`, 'base64url').toString('base64'),
  ],
  ['the challenge in a spelling that decodes to the same bytes', respell],
  ['the challenge with a space behind it', (challenge) => `${challenge} `],
  ['the challenge without its last letter', (challenge) => challenge.slice(0, -1)],
  ['the challenge with one bit of its seal flipped', (challenge) => flip(challenge, -1)],
  ['the challenge with one bit of its time flipped', (challenge) => flip(challenge, 9)],
  ['the challenge as an automatic one', (challenge) => flip(challenge, 2)],
  ['the challenge of another ceremony', (challenge) => flip(challenge, 1)],
  ['the challenge of another version', (challenge) => flip(challenge, 0)],
  ['a challenge of 9,000 letters', () => 'A'.repeat(9000)],
];

/** Sets the last bit of the last letter, which stands for nothing in a text of this length. */
function respell(challenge: string) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return challenge.slice(0, -1) + alphabet[alphabet.indexOf(challenge.at(-1) ?? '') | 1];
}

const flip = (challenge: string, at: number) =>
  Buffer.from(flipBit(at)(Buffer.from(challenge, 'base64url'))).toString('base64url');
