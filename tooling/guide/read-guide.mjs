const file = /^tsx? title="(?<path>[\w.[\]/-]+)"$/;
const commands = /^sh title="in (?<place>[\w ]+)"$/;

/** @typedef {{ path: string, text: string } | { place: string, command: string }} Step */

/**
 * What a guide has its reader do, in order: a file to write (```` ```ts title="lib/auth.ts" ````), or a command to run, one for each
 * line (```` ```sh title="in your app" ````). Throws for a block that is neither, since nobody could follow it.
 * @param {string} markdown
 */
export function readGuide(markdown) {
  /** @type {Step[]} */
  const steps = [];
  /** @type {{ info: string, lines: string[], number: number } | undefined} */
  let block;
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const info = /^\s*(?:```|~~~)(.*)$/.exec(line)?.[1];
    if (info === undefined) block?.lines.push(line);
    else if (!block) block = { info: info.trim(), lines: [], number: index + 1 };
    else {
      steps.push(...stepsOf(block));
      block = undefined;
    }
  }
  if (block) throw new Error(`line ${block.number}: the block has no end.`);
  return steps;
}

/**
 * @param {{ info: string, lines: string[], number: number }} block
 * @returns {Step[]}
 */
function stepsOf({ info, lines, number }) {
  const path = file.exec(info)?.groups?.path;
  if (path && !path.startsWith('/') && !path.split('/').includes('..'))
    return [{ path, text: `${lines.join('\n')}\n` }];
  const place = commands.exec(info)?.groups?.place;
  if (place) return lines.filter((line) => line.trim() !== '').map((command) => ({ place, command }));
  throw new Error(`line ${number}: the block says neither which file it is nor where to run it: ${info || 'nothing'}.`);
}
