import { titled } from '~/i18n/titled';
import { OutboxView } from '../_parts/outbox-view';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ view?: string | string[] }> };

export const generateMetadata = titled('outbox.metaTitle', { robots: { index: false } });

export default async function OutboxMessagePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { view } = await searchParams;
  return <OutboxView id={id} view={view === 'text' ? 'text' : 'html'} />;
}
