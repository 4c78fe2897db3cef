import { titled } from '~/i18n/titled';
import { OutboxView } from './_parts/outbox-view';

export const generateMetadata = titled('outbox.metaTitle', { robots: { index: false } });

export default function OutboxPage() {
  return <OutboxView view="html" />;
}
