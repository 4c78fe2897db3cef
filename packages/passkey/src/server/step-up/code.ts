import { createAuthEndpoint } from 'better-auth/api';
import * as z from 'zod';
import { runCeremony } from '../ceremony';
import { emitEvent, type OnPasskeyEvent } from '../events';
import { refuse } from '../refusal';
import { requireSession } from '../session/read-session';
import { grantStepUp } from './grant-step-up';
import { readCode, redeemCode, returnCode } from './mailed-code';
import { stepUpSubject } from './step-up-subject';

const body = z.custom<{ code: string }>();

/** POST `/step-up/code`: confirms the session with the code that was mailed for it. Each code has five tries and ten minutes. */
export const stepUpWithCode = (onEvent: OnPasskeyEvent | undefined) =>
  createAuthEndpoint('/step-up/code', { method: 'POST', body, metadata: { noStore: true } }, async (ctx) =>
    runCeremony(ctx, 'step-up', onEvent, async () => {
      const current = await requireSession(ctx);
      const code = readCode(ctx.body?.code) ?? refuse('INVALID_REQUEST', 'code');
      const taken = (await redeemCode(ctx, stepUpSubject(current), code)) ?? refuse('INVALID_CODE', 'code');
      const granted = await grantStepUp(ctx, current, 'code').catch(async (error: unknown) => {
        await returnCode(ctx, taken);
        throw error;
      });
      await emitEvent(ctx, onEvent, { type: 'stepped-up', userId: current.user.id, method: 'code' });
      return ctx.json(granted);
    }),
  );
