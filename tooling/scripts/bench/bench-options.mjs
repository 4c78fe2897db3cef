import { parseArgs } from 'node:util';
import { SaidFailure } from '../process/main-program.mjs';

const contestants = ['kit', 'stock-next', 'stock-node', 'floor'];
const usage = `pnpm bench [--seconds 10] [--rounds 3] [--at-once 32,1] [--people 1000] [--only ${contestants.join(',')}] [--profile]`;

/** Reads the words after `pnpm bench`. Throws a `SaidFailure` that shows the usage for anything it does not know. */
export function benchOptions(args) {
  const { values } = parsed(args.filter((word) => word !== '--'));
  return {
    seconds: number('seconds', values.seconds),
    rounds: number('rounds', values.rounds),
    people: number('people', values.people),
    profile: values.profile,
    atOnce: values['at-once'].split(',').map((word) => number('at-once', word)),
    only: values.only
      .split(',')
      .map((word) => (contestants.includes(word) ? word : refuse(`no contestant is ${word}`))),
  };
}

function parsed(args) {
  const text = (value) => ({ type: 'string', default: value });
  const options = {
    seconds: text('10'),
    rounds: text('3'),
    'at-once': text('32'),
    people: text('1000'),
    only: text(contestants.join(',')),
    profile: { type: 'boolean', default: false },
  };
  try {
    return parseArgs({ args, options });
  } catch (error) {
    return refuse(error.message);
  }
}

function number(name, word) {
  return /^[1-9]\d{0,5}$/.test(word) ? Number(word) : refuse(`--${name} takes a number of at least 1, not "${word}"`);
}

function refuse(reason) {
  throw new SaidFailure(`${reason}\n${usage}`);
}
