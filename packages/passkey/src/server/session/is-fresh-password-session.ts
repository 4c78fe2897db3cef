import type { StoredSession } from './read-session';

type Session = Pick<StoredSession['session'], 'authMethod' | 'createdAt'>;

/** Whether a session was made by a password within so many seconds. A step-up with the password does not make one. */
export const isFreshPasswordSession = ({ authMethod, createdAt }: Session, within: number) =>
  authMethod === 'password' && Date.now() - new Date(createdAt).getTime() <= within * 1000;
