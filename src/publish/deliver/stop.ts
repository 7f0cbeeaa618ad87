import type { Load } from '../carrier.ts';

const stopGrace = 3000; // milliseconds for what is under way when the program is asked to stop

/**
 * Asked to stop, what is under way gets a few seconds; then connections are cut, and the ledger says what that left. Gives a
 * function that calls it off.
 */
export function cutOnStop(load: Load, stop: AbortSignal | undefined): () => void {
  let timer: NodeJS.Timeout | undefined;
  const begin = () => (timer = setTimeout(() => void load.close(true), stopGrace));
  if (stop?.aborted) begin();
  else stop?.addEventListener('abort', begin, { once: true });
  return () => {
    stop?.removeEventListener('abort', begin);
    clearTimeout(timer);
  };
}
