import { titled } from '~/i18n/titled';
import { SamplesView } from '../_parts/samples-view';

type Props = { params: Promise<{ name: string }>; searchParams: Promise<{ view?: string | string[] }> };

export const generateMetadata = titled('outbox.samples.metaTitle', { robots: { index: false } });

export default async function MailPage({ params, searchParams }: Props) {
  const { name } = await params;
  const { view } = await searchParams;
  return <SamplesView name={name} view={view === 'text' ? 'text' : 'html'} />;
}
