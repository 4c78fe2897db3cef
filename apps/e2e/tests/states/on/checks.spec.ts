import { findings } from '../../../fixtures/for-everyone/findings';
import { expect, test } from '../../../fixtures/test';

const broken = `<!doctype html><html lang="xx"><style>@media (prefers-color-scheme: dark) { #night { color: #bbb } }</style><body style="margin: 0; background: white; color: black">
  <svg width="24" height="24"><path d="M0 0h9v9" style="fill: Canvas; stroke: Canvas; forced-color-adjust: none" /></svg>
  <button data-slot="button" style="position: absolute; inset: 40px auto auto 0; border: 0">Small, without an edge</button>
  <button style="position: absolute; inset: 200px auto auto 0; height: 44px">Covered</button>
  <div style="position: absolute; inset: 190px 0 auto; height: 80px; background: white"></div>
  <input autocomplete="off" aria-label="Tiny" style="font-size: 12px; height: 44px; position: absolute; inset: 320px auto auto 0" />
  <input aria-label="Wrong" aria-invalid="true" style="font-size: 16px; height: 44px; position: absolute; inset: 400px auto auto 0" />
  <p style="position: absolute; inset: 480px auto auto 0; width: 60px; overflow: hidden; white-space: nowrap">Words that are cut off</p>
  <p style="position: absolute; inset: 480px auto auto 100px; width: 60px; height: 20px; overflow: hidden">Lines that are cut off</p>
  <p id="night" style="position: absolute; inset: 480px auto auto 200px">Pale at night</p>
  <button aria-describedby="nowhere" style="position: absolute; inset: 560px auto auto 0; height: 44px">Undescribed</button>
  <button style="position: absolute; inset: 620px auto auto 0; width: 600px; height: 44px">Long</button>
  <p id="wide" style="position: absolute; inset: 520px auto auto 0; width: 600px; color: #bbb">Pale, and wider than a phone</p>
</body></html>`;

test('each check finds what it looks for', async ({ page }) => {
  await page.setContent(broken);
  await page.evaluate(() =>
    document.getElementById('wide')?.animate([{ opacity: 0.9 }, { opacity: 1 }], { duration: 1e6, iterations: 9 }),
  );
  const found = (await findings(page, 'en')).join('\n');
  for (const finding of [
    'the page says it is in xx',
    'the page runs nowhere',
    'described by nothing: <button > Undescribed',
    'axe document-title',
    'light, axe color-contrast: <p id="wide"',
    'dark, axe color-contrast: <p id="night"',
    /a target of \d+ by \d+ px: <button > Small/,
    'letters smaller than 16 px: <input > Tiny',
    'a field that nothing can fill in: <input > Wrong',
    'an error without a sentence: <input > Wrong',
    'an error without its sign: <input > Wrong',
    'with wide text, cut off: <p > Words',
    'with wide text, cut off: <p > Lines',
    'at 400 %, the page is 600 px wide in a window of 320',
    'at 400 %, covered: <button > Covered',
    'at 400 %, reaches out of the window: <button > Long',
    'moves: <p > Pale',
    'no edge: <button > Small',
    'not drawn: <svg > ',
  ])
    expect.soft(found).toMatch(finding instanceof RegExp ? finding : new RegExp(finding.replaceAll('.', '\\.')));
  expect(found, 'each theme is looked at in its own colours').not.toContain('light, axe color-contrast: <p id="night"');
});
