// In which order the names of a sheet stand, as it was chosen while the window is open.

export type Order = 'expected' | 'name';

let chosen = $state<Order>('expected');

export const order = {
  get chosen(): Order {
    return chosen;
  },
  choose(next: Order): void {
    chosen = next;
  },
};
