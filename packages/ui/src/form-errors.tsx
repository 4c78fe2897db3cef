'use client';

import { createContext } from 'react';

/** The errors of the last answer by field name; null before there is one, while the fields' own `error` counts. */
export const FormErrors = createContext<Record<string, string> | null>(null);
