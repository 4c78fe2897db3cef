import type { Translator } from '@kit/messages';
import { Notice } from '@kit/ui/notice';

const REPORTED = {
  'signed-out': 'signedOut',
  'passkey-removed': 'passkeyRemoved',
  'account-removed': 'accountRemoved',
} as const;

export type ReportedNoticeProps = {
  t: Translator;
  /** What the address says, which anybody may have written. */
  notice: string | string[] | undefined;
};

/** Whether the address says that a report of "this was not me" led here. */
export const isReported = (notice: ReportedNoticeProps['notice']): notice is keyof typeof REPORTED =>
  typeof notice === 'string' && Object.hasOwn(REPORTED, notice);

/** What became of the report that led here; nothing on any other visit. */
export function ReportedNotice({ t, notice }: ReportedNoticeProps) {
  if (!isReported(notice)) return null;
  return (
    <Notice tone="positive" role="status" className="mb-6">
      {t(`notMe.done.${REPORTED[notice]}`)}
    </Notice>
  );
}
