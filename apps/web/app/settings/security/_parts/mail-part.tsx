import type { Translator } from '@kit/messages';
import { MailIcon } from '@kit/ui/icons';
import { Row, Rows } from '@kit/ui/rows';
import { Section } from '@kit/ui/section';

export type MailPartProps = { t: Translator; email: string; by: 'link' | 'code' };

/** The way in that every account has here, and that nobody sets up: a link or a code, mailed to its address. */
export function MailPart({ t, email, by }: MailPartProps) {
  return (
    <Section id="mail" title={t(`security.mail.${by}.title`)} description={t(`security.mail.${by}.description`)}>
      <Rows>
        <Row icon={<MailIcon />} title={email} meta={t(`security.mail.${by}.meta`)} />
      </Rows>
    </Section>
  );
}
