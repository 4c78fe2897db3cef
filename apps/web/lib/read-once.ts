import type { readOffer } from '@kit/passkey/offers';

type Reader = Parameters<typeof readOffer>[0]['context']['adapter'];
type Question = { model: string; where?: unknown };

/**
 * A reader that asks the store each question once, whoever asks it: for the helpers of one request that want to know the same of
 * an account. What is counted is read as a list, because somebody else wants to see it.
 */
export function readOnce(adapter: Reader): Reader {
  const answers = new Map<string, Promise<unknown>>();
  const once = (method: string, { model, where }: Question, ask: () => Promise<unknown>) => {
    const question = JSON.stringify([method, model, where]);
    const answer = answers.get(question) ?? ask();
    answers.set(question, answer);
    return answer;
  };
  const findMany = (query: Question) => once('findMany', query, () => adapter.findMany(query as never));
  const reader = {
    findMany,
    findOne: (query: Question) => once('findOne', query, () => adapter.findOne(query as never)),
    count: async (query: Question) => ((await findMany({ limit: 1000, ...query } as Question)) as unknown[]).length,
  };
  return reader as Reader;
}
