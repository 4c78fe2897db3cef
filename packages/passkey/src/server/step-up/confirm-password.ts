import type { GenericEndpointContext } from 'better-auth';
import type { createMemoryLimiter } from '../memory-limiter';
import type { StoredSession } from '../session/read-session';

/**
 * Whether a password is the one behind `hash`, asked of who is signed in. Wrong ones are counted by session, wherever they are
 * tried: whatever asks for the current password goes through here. Refuses with `RATE_LIMITED` what is over `passwordAttempts`.
 */
export const confirmPassword = async (
  ctx: GenericEndpointContext,
  { session }: StoredSession,
  { hash, password }: { hash: string | null; password: string },
): Promise<boolean> => {
  const { config, verify } = ctx.context.password;
  const attempt = limiterOf(ctx)(session.id);
  try {
    const isRight = hash !== null && password.length <= config.maxPasswordLength && (await verify({ hash, password }));
    if (isRight) attempt.clear();
    return isRight;
  } catch (error) {
    // A fault of ours says nothing about the password, so it counts nothing against the person.
    attempt.takeBack();
    throw error;
  }
};

const limiterOf = ({ context }: GenericEndpointContext) => {
  const options = context.options.plugins?.find(({ id }) => id === 'step-up')?.options;
  return (options as { limitPasswords: ReturnType<typeof createMemoryLimiter> }).limitPasswords;
};
