import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { ar } from './ar/index';
import type { Catalogue } from './catalogue';
import { de } from './de/index';
import { en } from './en/index';
import type { Locale } from './locales';
import { translator } from './translator';

type Language = {
  catalogue: Catalogue;
  /** The one name for what unlocks a device, and the words that stand nowhere but in it. */
  lock: RegExp;
  lockWords: RegExp;
  jargon: RegExp;
  /** What is written as in English on purpose. */
  sameAsEnglish: string[];
  /** How the sentence about a wait of one second ends, and the one of thirty. */
  waits: [one: string, thirty: string];
};

const languages: Record<Locale, Language> = {
  en: {
    catalogue: en,
    lock: /fingerprint, face or screen lock/gi,
    lockWords: /fingerprint|\bface\b|screen lock/i,
    jargon: /biometric|webauthn|fido|credential|authenticator|assertion|attestation|relying party|public key/i,
    sameAsEnglish: [],
    waits: ['in 1 second.', 'in 30 seconds.'],
  },
  de: {
    catalogue: de,
    lock: /Fingerabdruck, Gesicht oder Displaysperre/g,
    lockWords: /finger|gesicht|sperre\b/i,
    jargon:
      /biometri|webauthn|fido|credential|authenti[fc]|assertion|attestation|relying party|öffentlicher? schlüssel/i,
    sameAsEnglish: ['Browser', 'Code', 'Name', 'Passkey', 'Passkeys'],
    waits: ['in 1 Sekunde noch einmal.', 'in 30 Sekunden noch einmal.'],
  },
  ar: {
    catalogue: ar,
    lock: /بصمة الإصبع أو الوجه أو قفل الشاشة/g,
    lockWords: /بصم|الوجه|قفل الشاشة/,
    jargon: /بيومتر|حيوي|مصادق|اعتماد|المفتاح العام|webauthn|fido|credential|authenticator/i,
    sameAsEnglish: [],
    waits: ['بعد ثانية واحدة.', 'بعد 30 ثانية.'],
  },
};

const vendors =
  /touch ?id|face ?id|windows hello|apple|google|icloud|android|iphone|microsoft|yubi|[أآ]بل|[جغ]و[جغ]ل|مايكروسوفت|أندرويد|[أآ]يفون/i;

/** Every value a sentence may ask for. */
const values = {
  productName: 'Acme',
  product: 'Acme',
  site: 'acme.test',
  host: 'github.com',
  email: 'ada@example.com',
  address: '203.0.113.0',
  name: 'Ada',
  subject: 'Your code',
  what: 'npm test',
  min: 15,
  max: 128,
  seconds: 30,
  minutes: 10,
  days: 3,
  count: 21,
  most: 25,
  date: '3 May 2026',
  day: '3 May',
  time: '14:05',
  when: '3 May 2026, 14:05',
  browser: 'Firefox',
  ways: 'a passkey',
  device: 'macOS',
  place: 'Firefox on macOS',
  provider: 'GitHub',
};

/** Where the page itself counts the seconds down: what it gives is a text that stands for their number. */
const countedByThePage: Record<string, object> = {
  'signUp.inbox.resendIn': { seconds: '[seconds]' },
  'confirm.resendIn': { seconds: '[seconds]' },
};

/** Sentences that send a person to a button, a link or a page, and what is written there. */
const quotes = [
  ...Object.keys(en.notMe.reported).map((kind) => [`mail.${kind}.advice`, `mail.${kind}.button`] as const),
  ['mail.stepUpCode.footer', 'signIn.forgot'],
  ['security.mail.code.meta', 'signIn.lostPasskey'],
  ['oauth.refused.address_taken', 'settings.navigation'],
  ['oauth.refused.address_taken', 'settings.security'],
] as const;

type Values = Record<string, string | number | (() => string)>;

const sentences = (catalogue: object, path = ''): [key: string, sentence: string][] =>
  Object.entries(catalogue).flatMap(([name, value]) =>
    typeof value === 'string' ? [[path + name, value]] : sentences(value, `${path}${name}.`),
  );

type Argument = { name: string; kind: 'printed' | 'counted' | 'tag' | 'choice'; choices?: string[] };

const argumentsIn = (elements: MessageFormatElement[]): Argument[] =>
  elements.flatMap((element): Argument[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const name = element.value;
    if (element.type === TYPE.tag) return [{ name, kind: 'tag' }, ...argumentsIn(element.children)];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [{ name, kind: 'printed' }];
    const inside = Object.values(element.options).flatMap((option) => argumentsIn(option.value));
    const kind = element.type === TYPE.plural ? 'counted' : 'choice';
    return [{ name, kind, choices: Object.keys(element.options).sort() }, ...inside];
  });

/** What a sentence asks for, each once. Where one language has forms for a number, another may just print it. */
const asks = (sentence: string) => {
  const found = argumentsIn(parse(sentence)).map(({ name, kind, choices }) =>
    kind === 'tag' ? `<${name}>` : kind === 'choice' ? `${name}: ${choices}` : name,
  );
  return [...new Set(found)].sort();
};

/** Values for every form of a sentence: each of its choices, and a few numbers for what it counts. */
const formsOf = (key: string, sentence: string): Values[] => {
  const given: Values = { ...values, ...countedByThePage[key] };
  return argumentsIn(parse(sentence)).reduce<Values[]>(
    (forms, { name, kind, choices = [] }) => {
      if (kind === 'printed') return forms;
      const value = kind === 'tag' ? () => values.email : (given[name] ?? '');
      const numbers = typeof value === 'number' ? [0, 1, 2, 3, 11, 100] : [];
      const possible = kind === 'choice' ? choices : [value, ...numbers];
      return forms.flatMap((form) => possible.map((one) => ({ ...form, [name]: one })));
    },
    [given],
  );
};

const english = new Map(sentences(en));

describe.each(Object.entries(languages))('the catalogue %s', (locale, { catalogue, waits, ...language }) => {
  const all = sentences(catalogue);
  const { markup } = createTranslator({ locale, messages: catalogue, timeZone: 'UTC' });
  const format = markup as unknown as (key: string, values: Values) => string;
  const numbers = new Intl.NumberFormat(locale);
  const isSaid = (text: string, value: unknown) =>
    text.includes(String(value)) || (typeof value === 'number' && text.includes(numbers.format(value)));

  it('has the keys of the English one and no other', () => {
    expect(all.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
  });

  it('asks in each sentence for what the English one asks for', () => {
    const wrong = all.filter(([key, sentence]) => `${asks(sentence)}` !== `${asks(english.get(key) ?? '')}`);
    expect(wrong).toEqual([]);
  });

  it('formats every form of every sentence with the values its callers give, and says each of them', () => {
    const wrong = all.filter(([key, sentence]) => {
      const forms = formsOf(key, sentence).map((form) => ({ form, text: format(key, form) }));
      const isSilent = ({ name, kind }: Argument) =>
        kind !== 'choice' && !forms.some(({ form, text }) => isSaid(text, kind === 'tag' ? values.email : form[name]));
      return (
        forms.some(({ text }) => text === key || /[{}<>#]/.test(text)) || argumentsIn(parse(sentence)).some(isSilent)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has no sentence that is empty, ends in space or shows markup', () => {
    const wrong = all.filter(([, text]) => text.trim() !== text || text === '' || /&\w+;/.test(text));
    expect(wrong).toEqual([]);
  });

  it('leaves nothing in English but what is the same on purpose', () => {
    const left = all.filter(([key, text]) => catalogue !== en && text === english.get(key));
    expect(left.filter(([, text]) => !language.sameAsEnglish.includes(text))).toEqual([]);
  });

  it('names no vendor and no technique, and has one name for what unlocks a device', () => {
    const named = all.filter(
      ([, text]) =>
        vendors.test(text) || language.jargon.test(text) || language.lockWords.test(text.replaceAll(language.lock, '')),
    );
    expect(named.filter(([key]) => key !== 'passkeys.first.title')).toEqual([]);
  });

  it('writes dates in its own language and the calendar the kit counts days by', () => {
    const dates = [catalogue.common.dates, catalogue.passkeys.dates].map((tag) =>
      new Intl.DateTimeFormat(tag).resolvedOptions(),
    );
    const { language } = new Intl.Locale(locale);
    expect(dates.map(({ locale: tag }) => new Intl.Locale(tag).language)).toEqual([language, language]);
    expect(dates.map(({ calendar }) => calendar)).toEqual(['gregory', 'gregory']);
  });

  it.each(quotes)('quotes in %s the words of %s', (key, quoted) => {
    expect(format(key, values)).toContain(format(quoted, {}));
  });

  it('says one second and many seconds as a person would', () => {
    expect(format('forms.RATE_LIMITED', { seconds: 1 })).toContain(waits[0]);
    expect(format('forms.RATE_LIMITED', { seconds: 30 })).toContain(waits[1]);
  });
});

it('addresses everyone as “Sie” in German', () => {
  expect(sentences(de).filter(([, text]) => /\b(du|dich|dir|dein\w*|euch|euer|eure\w*)\b/i.test(text))).toEqual([]);
});

it('begins a browser in Arabic from right to left, because a value that stands alone takes the direction of its first letter', () => {
  const t = translator('ar');
  const named = { browser: 'Chrome', device: 'Linux' };
  for (const said of [t('mail.facts.browserOn', named), t('magicLink.elsewhere.browserOn', named)])
    expect(said).toMatch(/^\u200f\u2068Chrome\u2069 على \u2068Linux\u2069$/);
});

it('sets apart in Arabic each text whose direction is its own, so that it draws no punctuation to the wrong side', () => {
  const written = ['date', 'day', 'time', 'when', 'days', 'count', 'most', 'min', 'max', 'minutes', 'seconds'];
  const bare = sentences(ar).filter(([, sentence]) =>
    argumentsIn(parse(sentence)).some(({ name, kind }) => {
      const argument = { printed: `{${name}}`, tag: `<${name}></${name}>`, counted: '', choice: '' }[kind];
      const rest = sentence.replaceAll(`\u2068${argument}\u2069`, '');
      return argument && !written.includes(name) && rest.includes(argument);
    }),
  );
  expect(bare).toEqual([]);
});

it('has every form of a number that Arabic distinguishes', () => {
  const forms = ['one', 'two', 'few', 'many', 'other'];
  const lacking = sentences(ar).filter(([, sentence]) =>
    argumentsIn(parse(sentence)).some(
      ({ kind, choices }) => kind === 'counted' && !forms.every((form) => choices?.includes(form)),
    ),
  );
  expect(lacking).toEqual([]);
});

it('reads the catalogue of its language', () => {
  expect(translator('en')('signIn.lead', { product: 'Acme' })).toBe('Sign in to Acme.');
});
