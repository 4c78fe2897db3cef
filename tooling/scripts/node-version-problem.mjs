// Written so that a Node far too old can still parse it and say so: no node: imports, no newer syntax.

/** The sentence to print when this Node cannot run the kit, or undefined. `version` is like "20.19.0". */
export function nodeVersionProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Latchkey needs Node 20.19 or newer and this is Node ${version}: install a newer one from https://nodejs.org and run the command again.`;
}
