import { dark } from './colours';

// Each part carries its light colours itself, because some programs drop style sheets; what they do not drop turns dark.
const rules = [
  `.page{background-color:${dark.surface}!important;color:${dark.ink}!important}`,
  `.ink{color:${dark.ink}!important}`,
  `.muted{color:${dark.muted}!important}`,
  `.accent{color:${dark.accent}!important}`,
  `.button{background-color:${dark.accent}!important;color:${dark.accentInk}!important}`,
  `.sunken{background-color:${dark.sunken}!important}`,
  `.line{border-color:${dark.line}!important}`,
].join('\n');

/** The one style sheet of a mail: how it looks in the dark. */
export const darkStyles = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
${rules}
}`;
