/**
 * Runs tasks one after another: a task that comes up while another runs waits for its end. A subscriber may post from inside
 * a delivery, and a port may answer at once; the others must still hear the first message first.
 */
export function inTurn(): (task: () => void) => void {
  const queue: (() => void)[] = [];
  let running = false;
  return (task) => {
    queue.push(task);
    if (running) return;
    running = true;
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) next();
    } finally {
      running = false;
    }
  };
}
