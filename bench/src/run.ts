// What `pnpm bench` runs once everything is there: checks, counts, measures in turn, reports.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAssignment } from './assignment';
import { checkContestant } from './check-contestant';
import { type Contestant, contestants } from './contestants';
import { countStatements } from './count-statements';
import { cloneDatabase, serverPid } from './databases';
import { measure } from './measure';
import { makePerson } from './person';
import { report } from './report';
import type { Result } from './result';
import { seed } from './seed';
import { measureSignInPage } from './sign-in-page';
import { startContestant } from './start-contestant';
import { rotated } from './statistics';
import { describeOtherWork, describeSurroundings } from './surroundings';

const warmUpSeconds = 3;
const { options, template, kit, profiles, browser } = readAssignment();
const { only, rounds, seconds, atOnce } = options;
const say = (text: string) => console.log(`  ${text}`);

const people = Array.from({ length: options.people }, makePerson);
await seed(template, people);

const prepare = async (contestant: Contestant) => {
  say(`${contestant.name} …`);
  const databaseUrl = await cloneDatabase(template, contestant.name);
  const counts = await countStatements(contestant, databaseUrl, people);
  const running = await startContestant(contestant, databaseUrl, profiles);
  // Somebody else than those who were counted, so that no limit is near.
  const [person] = people.slice(-1);
  if (person) await checkContestant(running, databaseUrl, person);
  const { options, verify } = counts;
  say(`${contestant.name}: signs in, refuses a replay; ${options.statements} + ${verify.statements} statements`);
  return { contestant, databaseUrl, counts, running };
};

const all = contestants(kit);
const ready: Awaited<ReturnType<typeof prepare>>[] = [];
for (const name of only) ready.push(await prepare(all[name]));

const originOf = (name: string) => ready.find(({ contestant }) => contestant.name === name)?.running.origin;
const kitOrigin = originOf('kit');
if (!browser) say('No Chrome or Chromium is installed: P5 and P6 are not measured.');
const pageCost = browser && kitOrigin && { kit: kitOrigin, empty: originOf('stock-next'), executablePath: browser };
const signInPage = pageCost ? await measureSignInPage(pageCost) : null;

const databasePid = await serverPid(template);
const load = (seconds: number, atOnce: number) => ({ people, atOnce, seconds, databasePid });
const results: Result[] = atOnce.flatMap((number) =>
  ready.map(({ contestant, counts }) => ({ contestant, counts, atOnce: number, runs: [] })),
);
const otherWork = describeOtherWork();
for (const { running } of ready) await measure(running, load(warmUpSeconds, Math.max(...atOnce)));
for (let round = 0; round < rounds; round++) {
  for (const { contestant, running } of rotated(ready, round)) {
    for (const result of results.filter((result) => result.contestant === contestant)) {
      const run = await measure(running, load(seconds, result.atOnce));
      result.runs.push(run);
      say(`round ${round + 1}: ${contestant.name}, ${result.atOnce} at once: ${run.rate.toFixed(0)} sign-ins/s`);
    }
  }
}
for (const { running } of ready) await running.stop();

const text = report(results, {
  signInPage,
  surroundings: await describeSurroundings(template),
  method: [
    `medians of ${rounds} rounds of ${seconds} s each, contestants in turn, each round beginning with another`,
    `${people.length} people with a passkey and a client address each, so that no rate limit is reached`,
    'load generator and PostgreSQL share the machine with the server; ratios are taken within a round',
    otherWork,
  ],
});
console.log(`\n${text}\n`);
// A part of the contestants is no result to keep, nor is what a profiler slowed down.
if (!profiles && only.length === Object.keys(all).length) {
  const file = fileURLToPath(new URL('../results.md', import.meta.url));
  writeFileSync(file, `${text}\n`);
  say(`Written to ${file}`);
}
if (profiles) say(`Profiles are in ${profiles}`);
process.exit();
