/** How often the store's change feed is looked at of itself, in milliseconds: a change shows within twice this. */
const pauseMs = 750;

/**
 * Has what is kept forgotten whenever another process changed what is public: `readLatest` gives the number of the latest
 * change. What this process changes itself it notes in `seen`, and has forgotten at once. The function that it gives has the
 * feed looked at now, for whoever hears of changes.
 */
export function followChanges(
  readLatest: () => Promise<number>,
  seen: { latest: number },
  forget: () => void,
): () => void {
  const look = async () => {
    try {
      const latest = await readLatest();
      if (latest > seen.latest) {
        seen.latest = latest;
        forget();
      }
    } catch (error) {
      console.error('The change feed could not be followed; it is tried again.', error);
    }
  };
  const lookAgain = async () => {
    await look();
    setTimeout(lookAgain, pauseMs).unref();
  };
  setTimeout(lookAgain, pauseMs).unref();
  return () => void look();
}

const dayMs = 24 * 60 * 60 * 1000;

/** Has what is kept forgotten when a day begins (UTC): a citation names the day on which it was asked for. */
export function followDays(forget: () => void): void {
  const untilMidnight = dayMs - (Date.now() % dayMs);
  setTimeout(() => {
    forget();
    followDays(forget);
  }, untilMidnight).unref();
}
