import { createAuthEndpoint } from 'better-auth/api';
import * as z from 'zod';
import { runCeremony } from '../ceremony';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import { holdSession } from '../session/hold-session';
import { requireSession } from '../session/read-session';
import { lockAccount } from '../ways-in';
import { keepOffer } from './keep-offer';

const snooze = 14 * 24 * 60 * 60 * 1000;

// Typed for callers; the handler checks it itself, so that every wrong shape gets one of our own codes.
const body = z.custom<{ answer: 'later' | 'never' }>();

/** POST `/passkey/answer-offer`: "not now" puts the offer off for two weeks, "don't ask again" for good, on every device. */
export const answerOffer = (policy: Policy) =>
  createAuthEndpoint('/passkey/answer-offer', { method: 'POST', body, metadata: { noStore: true } }, async (ctx) =>
    runCeremony(ctx, 'management', policy.onEvent, async () => {
      const { session, user } = await requireSession(ctx);
      const { answer } = (ctx.body ?? {}) as { answer?: unknown };
      if (answer !== 'later' && answer !== 'never') return refuse('INVALID_REQUEST', 'answer');
      await ctx.context.adapter.transaction(async (tx) => {
        await lockAccount(tx, user.id);
        await holdSession(tx, session);
        const said = answer === 'never' ? { never: true } : { askAgainAt: new Date(Date.now() + snooze) };
        await keepOffer(tx, user.id, said);
      });
      return ctx.json({ status: true });
    }),
  );
