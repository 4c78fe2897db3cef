import { createMemoryCounter } from '../../memory-counter';

const HOUR = 60 * 60;
const CODES_PER_HOUR = 5;
const CODES_PER_DAY = 20;

/**
 * Each code has five tries, so an address gets so many codes an hour and a day, whoever asks and from wherever; counted in this
 * process. Answers null when it may have no more, or what takes the count back for a code that a failure of ours kept from it.
 */
export function createCodeBudget() {
  const perHour = createMemoryCounter();
  const perDay = createMemoryCounter();
  return (email: string): { takeBack: () => void } | null => {
    const takeBack = () => {
      perHour.takeBack(email);
      perDay.takeBack(email);
    };
    const [inHour, inDay] = [perHour.add(email, HOUR), perDay.add(email, 24 * HOUR)];
    if (inHour <= CODES_PER_HOUR && inDay <= CODES_PER_DAY) return { takeBack };
    // What was not given counts for nothing.
    takeBack();
    return null;
  };
}
