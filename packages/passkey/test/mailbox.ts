import type { SendStepUpCode } from '../src/server/step-up/plugin';

type Mail = Parameters<SendStepUpCode>[0];

/** Where the codes of an app arrive; while `fails` is set, as with a mail server that is down, none does. */
export const createMailbox = () => {
  const mails: Mail[] = [];
  return {
    mails,
    fails: false,
    /** While set, every mail is one too many for its address. */
    withholds: false,
    /** The code sent last. */
    get code() {
      return mails.at(-1)?.code ?? '';
    },
    /** A code that is not the one sent last. */
    get wrongCode() {
      return this.code === '000000' ? '000001' : '000000';
    },
    async send(mail: Mail) {
      if (this.fails) throw new Error('connect ECONNREFUSED');
      if (this.withholds) return false;
      mails.push(mail);
      return true;
    },
  };
};
