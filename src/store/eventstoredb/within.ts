import { NoAnswerError } from './client-error.ts';

/**
 * What a promise gives, if it does so in time. What it gives later is dropped.
 * @throws NoAnswerError
 */
export function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new NoAnswerError(`EventStoreDB did not answer within ${milliseconds} ms.`)),
      milliseconds,
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
