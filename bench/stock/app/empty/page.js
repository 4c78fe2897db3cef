export const dynamic = 'force-dynamic';

/** An empty page: what Next and React weigh by themselves. */
export default function EmptyPage() {
  return <p>Empty</p>;
}
