import { titled } from '~/i18n/titled';
import { SamplesView } from './_parts/samples-view';

export const generateMetadata = titled('outbox.samples.metaTitle', { robots: { index: false } });

export default function MailsPage() {
  return <SamplesView view="html" />;
}
