import { withUser } from '~/lib/session';

/** GET `/api/session`: who is signed in and how, for a page's own script; never a token. */
export const GET = withUser({}, ({ user, session }) =>
  Response.json({
    user: { name: user.name, email: user.email },
    signedIn: { at: session.createdAt, with: session.authMethod, userVerified: session.userVerified },
    steppedUp: session.steppedUpAt ? { at: session.steppedUpAt, with: session.steppedUpWith } : null,
    expiresAt: session.expiresAt,
  }),
);
