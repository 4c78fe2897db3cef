import type { ReactNode } from 'react';
import { DoorFrame } from '../_components/door-frame';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <DoorFrame>{children}</DoorFrame>;
}
