import { type Result, ratio } from './result';
import type { SignInPageCost } from './sign-in-page';

/** One row of the table of targets. */
export type Target = { id: string; what: string; figure: string };

const notYet = 'not measured yet';

/** What is known of each target P1–P9 after this run. */
export const targets = (results: Result[], signInPage: SignInPageCost | null): Target[] => {
  const find = (name: string) => results.find(({ contestant }) => contestant.name === name);
  const [kit, stock, floor] = [find('kit'), find('stock-next'), find('floor')];
  const against = (peer: Result | undefined, title: string) => {
    const [rate, cpu] = kit && peer ? [ratio(kit, peer, 'rate'), ratio(kit, peer, 'serverCpu')] : [null, null];
    return rate === null ? `${title}: ${notYet}` : `${title}: ${times(rate)} sign-ins/s, ${times(cpu)} CPU`;
  };
  return [
    {
      id: 'P1',
      what: "through the plugin's endpoints, at least 1.4 times stock",
      figure: against(stock, 'kit : stock'),
    },
    { id: 'P1', what: 'through a direct mount, at least 3 times stock', figure: notYet },
    { id: 'P1', what: 'the floor, driven towards 1', figure: against(floor, 'kit : floor') },
    {
      id: 'P2',
      what: 'no SQL for options; verify: at most 4 statements in 2 waits',
      figure: kit ? ceremony(kit) : notYet,
    },
    { id: 'P2', what: 'a page with name and e-mail, within the cookie cache: no SQL', figure: page(kit) },
    { id: 'P2', what: 'a route that reads the store: 1 statement', figure: notYet },
    { id: 'P3', what: 'verify at 1,000,000 passkeys, at most 1.3 times that at 1,000', figure: notYet },
    { id: 'P4', what: 'p95 beside 3 password sign-ins/s, at most 1.5 times that without', figure: notYet },
    { id: 'P5', what: 'JavaScript of the sign-in page, at most 8 kB over an empty page', figure: weight(signInPage) },
    { id: 'P6', what: 'autofill armed within 100 ms, before hydration ends', figure: armed(signInPage) },
    { id: 'P7', what: 'quickstart: cold at most 90 s, again at most 15 s', figure: notYet },
    { id: 'P8', what: 'memory flat over 10,000 sign-ins, under 350 MB', figure: notYet },
    { id: 'P9', what: 'CPU per sign-in with 2 processes, at most 1.15 times that with 1', figure: notYet },
  ];
};

const times = (value: number | null) => (value === null ? notYet : `× ${value.toFixed(2)}`);

// The limiter's statements guard verify and are not counted with it (the limit is where Better Auth keeps its limits).
const ceremony = ({ counts: { options, verify } }: Result) => {
  const limiter = verify.sql.filter((sql) => sql.includes('"rate_limit"')).length;
  const own = `verify ${verify.statements - limiter} in ${verify.waits - limiter} waits`;
  return `options ${options.statements}; ${own}, after ${limiter} of the rate limit, one by one`;
};

const weight = (page: SignInPageCost | null) => {
  if (!page || page.emptyBytes === null) return notYet;
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  const { bytes, emptyBytes } = page;
  return `${kilobytes(bytes - emptyBytes)} kB over ${kilobytes(emptyBytes)} kB`;
};

const armed = (page: SignInPageCost | null) =>
  page
    ? `${page.armedAt.toFixed(0)} ms after the response began; hydrated at ${page.hydratedAt.toFixed(0)} ms (${page.loads} cold loads)`
    : notYet;

const page = (kit: Result | undefined) => {
  const asked = kit?.counts.page;
  return asked ? `${asked.statements} in ${asked.waits} waits` : notYet;
};
