import { vi } from 'vitest';

/**
 * Stops the next call of a method before or after its work, until `goOn()`. `reached` resolves when it stands there; what is
 * asked meanwhile must come from outside, or it would be part of the same transaction.
 */
export function pauseAt<Target extends object>(target: Target, name: keyof Target, when: 'before' | 'after') {
  let arrive = () => {};
  let goOn = () => {};
  const reached = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const told = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const stand = () => {
    arrive();
    return told;
  };
  const object = target as Record<keyof Target, (...given: unknown[]) => unknown>;
  const method = object[name].bind(target);
  vi.spyOn(object, name as never).mockImplementationOnce((async (...given: unknown[]) => {
    if (when === 'before') await stand();
    const result = await method(...given);
    if (when === 'after') await stand();
    return result;
  }) as never);
  return { reached, goOn };
}
