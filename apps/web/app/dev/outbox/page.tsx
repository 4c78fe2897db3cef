import { translator } from '@kit/messages';
import type { Metadata } from 'next';
import { OutboxView } from './_parts/outbox-view';

export const metadata: Metadata = { title: translator('en')('outbox.metaTitle'), robots: { index: false } };

export default function OutboxPage() {
  return <OutboxView view="html" />;
}
