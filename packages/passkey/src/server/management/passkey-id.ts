import { refuse } from '../refusal';

/** The `id` of a request's body, in the form row ids have. */
export const readPasskeyId = (body: unknown): string => {
  const id = body instanceof Object && 'id' in body ? body.id : undefined;
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : refuse('INVALID_REQUEST', 'id');
};
