import { bodySizes, checkLimit, checkNumber } from '../check-number';
import type { OnPasskeyEvent } from '../events';
import type { SendStepUpCode } from './send-code';

type Limit = { window: number; max: number };

/** What a site sets of `stepUp()`; everything has a default. */
export type StepUpOptions = {
  /** Mails a code to the account's proven address; answers false when it was withheld, rejects when it cannot. Without it no code is offered. */
  sendCode?: SendStepUpCode;
  /** Codes an account may have mailed within the window, in seconds, counted in this process. Default 5 an hour. */
  codesPerAccount?: Limit;
  /** Wrong passwords a session may try within the window, in seconds, wherever the current one is asked for (`confirmPassword`). Default 5 in 10 minutes. */
  passwordAttempts?: Limit;
  /** Attempts per client address at each of password, code and sending a code, counted where Better Auth keeps its limits; window in seconds. Default 10 a minute. */
  addressLimit?: Limit;
  /** Largest body accepted by `/step-up/*`, in bytes. Default 65536. */
  maxBodySize?: number;
  /** Receives every refusal, failure and grant. */
  onEvent?: OnPasskeyEvent;
};

/** Fills in the defaults and stops with one sentence when a number could never work. */
export const resolveOptions = (options: StepUpOptions) => {
  const resolved = {
    sendCode: options.sendCode,
    codesPerAccount: options.codesPerAccount ?? { window: 3600, max: 5 },
    passwordAttempts: options.passwordAttempts ?? { window: 600, max: 5 },
    addressLimit: options.addressLimit ?? { window: 60, max: 10 },
    maxBodySize: options.maxBodySize ?? 65_536,
    onEvent: options.onEvent,
  };
  for (const name of ['codesPerAccount', 'passwordAttempts', 'addressLimit'] as const)
    checkLimit('step-up', name, resolved[name]);
  checkNumber('step-up', 'maxBodySize', resolved.maxBodySize, bodySizes);
  return resolved;
};
