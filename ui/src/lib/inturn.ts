// Changes made one after the other, so that each is reckoned from what the one before really stored.

/** Makes a queue: what is handed to it starts when everything handed in earlier has ended, well or badly. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
}
