import type { ArmedAutofill } from '@kit/passkey/client/ceremonies';

/** Where the script of `armAutofill` leaves what it began. */
export const armedAutofill = 'latchkeyAutofill';

type Leaves = { [armedAutofill]?: ArmedAutofill };

/** What the script of `armAutofill` began, once. */
export const takeArmedAutofill = (): ArmedAutofill | undefined => {
  const page = globalThis as Leaves;
  const armed = page[armedAutofill];
  delete page[armedAutofill];
  return armed;
};
