import { packagesWithTests, vitestSuite } from './vitest-suite.mjs';

// What these packages are depends on the switch, so their suites also run in the committed state.
const alsoOff = ['packages/better-auth', 'packages/database'];

/** Runs the unit tests of every package with passkeys on, two packages at a time, each on a database of its own. */
export async function runUnitSuites(states, { postgres, reports, results }) {
  const tested = packagesWithTests(states.on.folder);
  const suites = tested.map((folder) => ({ folder, state: 'on' }));
  const off = states.off ? tested.filter((folder) => alsoOff.includes(folder)) : [];
  suites.push(...off.map((folder) => ({ folder, state: 'off' })));
  const runNext = async () => {
    for (let suite = suites.shift(); suite; suite = suites.shift()) {
      results.add(`${suite.folder} (${suite.state})`, await runSuite(suite));
    }
  };
  const runSuite = async ({ folder, state }) => {
    const name = `unit_${state}_${folder.replace(/\W+/g, '_')}`;
    const settings = postgres ? { TEST_DATABASE_URL: await postgres.createDatabase(name) } : {};
    return vitestSuite(states[state].folder, folder, { report: `${reports}/${name}.json`, settings });
  };
  await Promise.all([runNext(), runNext()]);
}
