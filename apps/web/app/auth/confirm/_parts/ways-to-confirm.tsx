import type { Translator } from '@kit/messages';
import type { SessionDemand, StepUpMethod } from '@kit/passkey/step-up';
import { Divider } from '@kit/ui/divider';
import { Fragment } from 'react';
import { ConfirmPasskey } from './confirm-passkey';
import { ConfirmPassword } from './confirm-password';
import { SendCode } from './send-code';

export type WaysToConfirmProps = {
  t: Translator;
  email: string;
  returnTo: string;
  demand: SessionDemand;
  /** Best first; none hides a later one. */
  ways: StepUpMethod[];
};

/** A passkey, the password, a code by mail: as many of them as there are. */
export function WaysToConfirm({ ways, ...props }: WaysToConfirmProps) {
  // Without JavaScript the passkey is no way: the one after it is the best there is.
  const firstWithoutScript = ways.findIndex((way) => way !== 'passkey');
  return ways.map((way, index) => (
    <Fragment key={way}>
      {/* A form keeps room for its message; the passkey's button does not. */}
      {index > 0 && (
        <Divider className={ways[index - 1] === 'password' ? 'pb-7' : 'pt-6 pb-4 noscript:invisible noscript:pt-0'}>
          {props.t('common.or')}
        </Divider>
      )}
      {way === 'passkey' && <ConfirmPasskey t={props.t} returnTo={props.returnTo} only={ways.length === 1} />}
      {way === 'password' && (
        <ConfirmPassword {...props} first={index === 0} firstWithoutScript={index === firstWithoutScript} />
      )}
      {way === 'code' && <SendCode {...props} first={index === 0} firstWithoutScript={index === firstWithoutScript} />}
    </Fragment>
  ));
}
