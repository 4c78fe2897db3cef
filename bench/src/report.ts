import { medianOf, type Result } from './result';
import type { SignInPageCost } from './sign-in-page';
import { table } from './table';
import { targets } from './targets';

/** The results as Markdown: the runs, the targets, and what the figures were measured on. */
export const report = (
  results: Result[],
  { signInPage, surroundings, method }: { signInPage: SignInPageCost | null; surroundings: string[]; method: string[] },
) =>
  [
    '# What a passkey sign-in costs',
    'Written by `pnpm bench`; how to read it is in [README.md](README.md). Only ratios carry over to another machine.',
    figures(results),
    targetTable(results, signInPage),
    ['Statements of one verify:', ...results.filter(isFirst).map(statements)].join('\n\n'),
    [...method, ...surroundings].map((line) => `- ${line}`).join('\n'),
  ].join('\n\n');

const figures = (results: Result[]) =>
  table(
    [
      'a sign-in = options + verify',
      'at once',
      'sign-ins/s',
      'p50 ms',
      'p95 ms',
      'server CPU ms',
      'database CPU ms',
      'SQL',
      'waits',
    ],
    results.map((result) => {
      const figure = (name: Parameters<typeof medianOf>[1], digits: number) =>
        medianOf(result, name)?.toFixed(digits) ?? 'unknown';
      const { options, verify } = result.counts;
      return [
        result.contestant.title,
        String(result.atOnce),
        figure('rate', 0),
        figure('p50', 1),
        figure('p95', 1),
        figure('serverCpu', 2),
        figure('databaseCpu', 2),
        `${options.statements} + ${verify.statements}`,
        `${options.waits} + ${verify.waits}`,
      ];
    }),
  );

const targetTable = (results: Result[], signInPage: SignInPageCost | null) =>
  table(
    ['target', 'what', 'now'],
    targets(results, signInPage).map(({ id, what, figure }) => [id, what, figure]),
    3,
  );

const isFirst = ({ contestant, atOnce }: Result, index: number, all: Result[]) =>
  all.findIndex((other) => other.contestant === contestant && other.atOnce === atOnce) === index &&
  all.findIndex((other) => other.contestant === contestant) === index;

const statements = ({ contestant, counts }: Result) =>
  [`${contestant.title}:`, '```sql', ...counts.verify.sql.map(shortened), '```'].join('\n');

const shortened = (sql: string) => {
  const line = sql.replace(/\s+/g, ' ').replaceAll('"', '');
  return line.length > 150 ? `${line.slice(0, 147)}...` : line;
};
