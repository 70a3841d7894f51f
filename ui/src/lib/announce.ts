// Says something to a screen reader without moving the focus. Short, seldom, and never a covered name.

let region: HTMLElement | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** An attachment: the element becomes the place where announcements are written. */
export function liveRegion(node: HTMLElement): () => void {
  region = node;
  return () => {
    if (region === node) region = undefined;
  };
}

export function announce(text: string): void {
  if (!region) return;
  // Emptied first, so that the same words twice are heard twice.
  region.textContent = '';
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (region) region.textContent = text;
  }, 50);
}
