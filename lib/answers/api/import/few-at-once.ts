import { ApiProblem } from '@/lib/answers/problem';

/** How many orders are read and carried out at once: each holds its file in memory. */
const mostAtOnce = 3;
const retryAfterSeconds = 10;

let running = 0;

/**
 * Makes room for one more order, and gives what leaves it again.
 * @throws ApiProblem 503 where there is none.
 */
export function enter(): () => void {
  if (running >= mostAtOnce)
    throw new ApiProblem(
      503,
      {
        code: 'busy',
        detail: `${mostAtOnce} files are being imported already. Nothing was read; send this again in ${retryAfterSeconds} seconds.`,
      },
      { 'Retry-After': String(retryAfterSeconds) },
    );
  running += 1;
  let isInside = true;
  return () => {
    if (isInside) running -= 1;
    isInside = false;
  };
}
