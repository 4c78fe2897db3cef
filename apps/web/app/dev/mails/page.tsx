import { translator } from '@kit/messages';
import type { Metadata } from 'next';
import { SamplesView } from './_parts/samples-view';

export const metadata: Metadata = { title: translator('en')('outbox.samples.metaTitle'), robots: { index: false } };

export default function MailsPage() {
  return <SamplesView view="html" />;
}
