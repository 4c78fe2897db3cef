import { explanations } from '../differential/explanations';
import { coveredTwice, mutations } from '../mutation/mutations';
import { type ListedTest, rowsOf } from './listed-test';

type Sources = { tests: ListedTest[]; rows: string[]; killed: Record<string, string> };

const groups: [folder: string, what: string, command: string][] = [
  [
    'matrix',
    'every step of WebAuthn Level 3, 7.1 and 7.2, as a whole ceremony that goes wrong in one place',
    'test conformance/matrix',
  ],
  ['vectors', 'the 30 vectors of the specification, and each with one bit flipped', 'test conformance/vectors'],
  ['groups', 'the groups of the server conformance that apply without attestation', 'test conformance/groups'],
  ['fuzz', '2,000 wrong inputs of 12 classes', 'fuzz --runs 20000'],
  ['property', '1,000 random ceremonies, and each with one byte changed', 'test conformance/property'],
  ['differential', '3,000 ceremonies judged beside two other verifiers', 'test conformance/differential'],
  ['races', '16 requests at once at two processes', 'conformance:races --rounds 40'],
  ['faults', 'PostgreSQL down, slow, full, read-only, and its line cut at each statement', 'test conformance/faults'],
];

/** The page of `docs/conformance.md`, all of it made of what the tests and tables say of themselves. */
export const conformancePage = ({ tests, rows, killed }: Sources): string => `# Conformance

What \`@kit/passkey\` is held against, made by \`pnpm conformance:docs\` of the tests themselves; a test fails when this page is not
what they say. Every ceremony is a real one: keys, CBOR, COSE and signatures by the [software authenticator](../packages/passkey/README.md),
sent to the endpoints of a Better Auth on a real database. Nothing is mocked. What each id requires, and the code it is refused
with, is in [ceremony-checks.md](ceremony-checks.md).

## What is run

\`npm test\` runs all of it and prints the counts. One group alone: the command, in \`packages/passkey\` or with
\`pnpm --filter @kit/passkey\`.

| group | what | tests | command |
| --- | --- | --- | --- |
${groups.map(([folder, what, command]) => `| ${folder} | ${what} | ${countIn(tests, folder)} | \`pnpm ${command}\` |`).join('\n')}

In \`vectors\`, the specification's own framed ceremonies are refused, as the kit is never framed; so are those without user
verification under the policy that ships, those in the formats tpm, android-key, apple and fido-u2f, which are not parsed because no
attestation is trusted, and Ed448, which is not offered.

Better Auth's usual passkey client runs unchanged against the kit's server in Chromium (\`apps/e2e/tests/passkeys/usual-client.spec.ts\`,
\`usual-client-errors.spec.ts\`), and passkeys that the usual server registered sign in here once they are imported
(\`packages/better-auth/scripts/import-passkeys/usual-app.test.ts\`): [adopting-passkeys.md](adopting-passkeys.md).

## Steps and their tests

${rows.map((row) => rowOf(row, tests)).join('\n')}

## Beside other verifiers

Three thousand ceremonies, a third of them whole, the others broken in one of eighteen ways, are judged by the kit, by
\`@simplewebauthn/server\` and by Yubico's \`fido2\` for Python (Debian's \`python3-fido2\`, where it is installed), all with the same relying
party, origin, algorithms and demand of user verification. A difference that is not in this table fails a test, and so does a row
that no difference needs.

| verifier | the kit | why |
| --- | --- | --- |
${explanations.map(({ peer, rows, why }) => `| ${peer} | ${rows[0] === 'accepted' ? 'accepts' : `refuses by ${rows.join(', ')}`} | ${why} |`).join('\n')}

## Each check, taken out

\`pnpm conformance:mutations\` takes out each check of the verifier in turn and runs the suites: some test must fail each time. This is
the first one that did. Not among them is what another check refuses for the same reason: ${coveredTwice.map(({ check, by }) => `${check} (${by})`).join('; ')}.

| without | in | fails |
| --- | --- | --- |
${mutations.map(({ without, file }) => `| ${without} | \`${file}\` | ${cell(killed[without] ?? '')} |`).join('\n')}
`;

const countIn = (tests: ListedTest[], folder: string) =>
  tests.filter(({ file }) => file.startsWith(`conformance/${folder}/`)).length;

/** Its tests name others, and show nothing of a step themselves. */
const ofTheReadme = 'src/readme.test.ts';

const rowOf = (row: string, tests: ListedTest[]) => {
  const named = tests.filter((test) => test.file !== ofTheReadme && rowsOf(test).includes(row));
  const files = [...new Set(named.map(({ file }) => file))];
  const lines = files.map((file) => {
    const titles = named.filter((test) => test.file === file).map(({ title }) => shortTitle(title, row));
    return `- \`${file.replace(/^(conformance|src)\//, '$1/')}\`: ${titles.join('; ')}`;
  });
  return `### ${row} (${named.length})\n\n${lines.join('\n')}\n`;
};

/** The title without the ids before it, and without the one that stands above it. */
const shortTitle = (title: string, row: string) =>
  cell(title.replace(/^[RA]\d+(?:, [RA]\d+)*: /, '').replace(` (${row})`, ''));

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*');
