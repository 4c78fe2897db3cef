import type { FuzzClass } from '../fuzz-input';
import { anything } from './anything';

/** Bodies of another shape: any JSON value, missing and misplaced members, what is not JSON at all. */
export const jsonShape: FuzzClass = {
  name: 'JSON shape',
  make: (random) => {
    const any = () => JSON.stringify(anything(random, 5)) ?? 'null';
    return random.pick([
      () => ({ body: any }),
      () => ({ body: () => `{"response":${any()}}` }),
      () => ({ answer: () => anything(random, 5) }),
      () => ({ answer: (answer: object) => ({ ...answer, response: anything(random, 4) }) }),
      () => ({ answer: (answer: object) => [answer] }),
      () => ({ answer: (answer: object) => ({ response: answer }) }),
      () => ({ body: (body: string) => `[${body}]` }),
      () => ({ body: (body: string) => `${body.slice(0, -1)},"response":${any()}}` }),
      () => ({ body: (body: string) => body.slice(0, random.int(body.length)) }),
      () => ({ body: (body: string) => `${body}${random.pick(['}', ',', '\u0000', body])}` }),
      () => ({ body: (body: string) => body.replaceAll('"', "'") }),
      () => ({ body: () => Buffer.from(random.bytes(random.int(300))) }),
    ])();
  },
};
