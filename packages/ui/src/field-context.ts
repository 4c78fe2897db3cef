'use client';

import { createContext } from 'react';

export type FieldControl = {
  id: string;
  name: string;
  messageId: string;
  invalid: boolean;
  /** What the control itself has to say (caps lock), shown where the hint stands. */
  setNote: (note: string | null) => void;
};

export const FieldContext = createContext<FieldControl | null>(null);
