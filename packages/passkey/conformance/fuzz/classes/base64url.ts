import { type FuzzClass, replaceField, requiredFields } from '../fuzz-input';

/** Text that is not base64url, or is that of other bytes. */
export const base64url: FuzzClass = {
  name: 'base64url',
  make: (random, ceremony) => {
    const fields = requiredFields[ceremony].filter((path) => path !== 'type' && path !== 'response');
    const spoil = (value: unknown) => {
      const text = String(value);
      const at = random.int(text.length);
      const insert = (letter: string) => text.slice(0, at) + letter + text.slice(at);
      return random.pick<() => string>([
        () => insert(random.pick(['=', '+', '/', ' ', '\n', '\t', '.', '%', '\u0000', 'é', '🔑', '\ud800', ','])),
        () => `${text}=`,
        () => `${text}==`,
        () => text.slice(0, at),
        () => `${text}A`,
        () => `${text}AAAA`,
        () => text.slice(0, at) + random.pick([...'!"#$&*;<>?@[]^`{|}~']) + text.slice(at + 1),
        () => flipLetter(text, at),
        () => encodeURIComponent(`${text} `),
        () => Buffer.from(text).toString('hex'),
      ])();
    };
    return { answer: replaceField(random.pick(fields), spoil) };
  },
};

/** Another letter of the alphabet in one place; what it stands for may or may not differ. */
const flipLetter = (text: string, at: number) =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
