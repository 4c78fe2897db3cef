import type { Translator } from '@kit/messages';
import { Notice } from '@kit/ui/notice';

const REPORTED = {
  'signed-out': 'signedOut',
  'passkey-removed': 'passkeyRemoved',
  'account-removed': 'accountRemoved',
} as const;

/** Whether the address of a page says that "This was not me" led to it. */
export const isReported = (notice: unknown): notice is keyof typeof REPORTED =>
  typeof notice === 'string' && Object.hasOwn(REPORTED, notice);

/** What became of the report that led here; nothing on any other visit. */
export function ReportedNotice({ t, notice }: { t: Translator; notice: unknown }) {
  if (!isReported(notice)) return null;
  return (
    <Notice tone="positive" role="status" className="mb-6">
      {t(`notMe.done.${REPORTED[notice]}`)}
    </Notice>
  );
}
