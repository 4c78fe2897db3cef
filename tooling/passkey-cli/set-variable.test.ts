import { expect, it } from 'vitest';
import { withVariable } from './set-variable.mjs';

it.each([
  ['', 'A=true\n'],
  ['B=1\n', 'B=1\nA=true\n'],
  ['B=1', 'B=1\nA=true\n'],
  ['A=false\nB=1\n', 'A=true\nB=1\n'],
  ['  export A = no # why\n', '  export A =true\n'],
  ['# A=false\n', '# A=false\nA=true\n'],
  ['AA=1\r\n', 'AA=1\r\nA=true\r\n'],
  ['A=1\r\nB=2\r\n', 'A=true\r\nB=2\r\n'],
  ['A=true\n', 'A=true\n'],
])('sets the variable in %j and leaves the rest', (text, expected) => {
  expect(withVariable(text, 'A', 'true')).toBe(expected);
  expect(withVariable(expected, 'A', 'true')).toBe(expected);
});
