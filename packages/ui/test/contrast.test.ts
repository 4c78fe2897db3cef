import { describe, expect, it } from 'vitest';
import css from '../styles/tokens.css?raw';

type Theme = Map<string, readonly [lightness: number, chroma: number, hue: number]>;

const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)');

function theme(source: string): Theme {
  const tokens = source.matchAll(/--color-([a-z-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g);
  return new Map([...tokens].map(([, name = '', l, c, h]) => [name, [Number(l), Number(c), Number(h)]]));
}

const themes = { light: theme(lightCss), dark: theme(darkCss) };

/** OKLCH to linear sRGB, by Björn Ottosson's matrices. */
function linearRgb(tokens: Theme, name: string): [number, number, number] {
  const token = tokens.get(name);
  if (!token) throw new Error(`No token --color-${name}`);
  const [lightness, chroma, hue] = token;
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** WCAG 2.2 contrast ratio of two tokens. */
function contrast(tokens: Theme, one: string, other: string): number {
  const [high, low] = [one, other]
    .map((name) => {
      const [r, g, b] = linearRgb(tokens, name);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['surface', 'surface-raised', 'surface-sunken'];
const roles = ['accent', 'positive', 'caution', 'danger'];

const text = [
  ...surfaces.flatMap((surface) => ['ink', 'ink-muted', ...roles].map((ink) => [ink, surface])),
  ...roles.flatMap((role) => [
    [`${role}-ink`, role],
    [role, `${role}-tint`],
    ['ink', `${role}-tint`],
    ['ink-muted', `${role}-tint`],
  ]),
  ['accent-ink', 'accent-strong'],
  ['danger-ink', 'danger-strong'],
  ['accent-strong', 'surface'],
] as [string, string][];

const lines = [...surfaces, ...roles.map((role) => `${role}-tint`)].map((surface) => ['line', surface]) as [
  string,
  string,
][];

describe.each(Object.entries(themes))('the %s theme', (_name, tokens) => {
  it.each(text)('keeps %s on %s at 4.5:1 or better', (ink, surface) => {
    expect(contrast(tokens, ink, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(lines)('keeps a %s on %s at 3:1 or better', (line, surface) => {
    expect(contrast(tokens, line, surface)).toBeGreaterThanOrEqual(3);
  });

  it('keeps every colour inside sRGB, so that what is computed is what is shown', () => {
    for (const name of tokens.keys()) {
      for (const channel of linearRgb(tokens, name)) {
        expect(channel, name).toBeGreaterThan(-0.001);
        expect(channel, name).toBeLessThan(1.001);
      }
    }
  });
});

it('designs every colour for both themes', () => {
  expect([...themes.dark.keys()].sort()).toEqual([...themes.light.keys()].sort());
});
