'use client';

import { createContext, use } from 'react';
import type { ConfirmIdentity } from '../ceremony/perform-with-step-up';

export const StepUpContext = createContext<ConfirmIdentity | null>(null);

/** What opens the step-up dialog of the nearest `StepUpProvider`; null outside of one. */
export function useConfirmIdentity(): ConfirmIdentity | null {
  return use(StepUpContext);
}
