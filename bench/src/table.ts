/** A Markdown table whose columns line up; all but the first `texts` columns are figures. */
export const table = (head: string[], rows: string[][], texts = 1) => {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column < texts)).join(' | ')} |`;
  const rule = widths.map((width, column) => (column < texts ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
};

const pad = (text: string, width: number, isText: boolean) => (isText ? text.padEnd(width) : text.padStart(width));
