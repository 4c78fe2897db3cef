import { headers } from 'next/headers';

/**
 * Takes words of the address away once the page has shown what they stand for, so that a reload does not say it again. It runs while
 * the page is being read, and brings no code to pages that have nothing to forget; without JavaScript the words stay.
 */
export async function ForgetQuery({ names }: { names: string[] }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const forget = names.map((name) => `url.searchParams.delete(${JSON.stringify(name)});`).join('');
  const script = `{let url=new URL(location);${forget}history.replaceState(history.state,"",url)}`;
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
