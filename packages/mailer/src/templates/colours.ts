/** The tokens of the pages (packages/ui/styles/tokens.css) as sRGB: mail programs know neither OKLCH nor variables. */
export const light = {
  surface: '#fbf9f7',
  sunken: '#f3f0ed',
  ink: '#201e1a',
  muted: '#625e59',
  line: '#dedad3',
  accent: '#055759',
  accentInk: '#f9fdfc',
} as const;

export const dark = {
  surface: '#12110f',
  sunken: '#1a1815',
  ink: '#eceae7',
  muted: '#aaa6a1',
  line: '#38352f',
  accent: '#74d1cb',
  accentInk: '#031b1b',
} as const;
