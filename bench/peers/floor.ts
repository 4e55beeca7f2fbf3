import type { Listen } from './listen';

/** The floor: the least that a careful listener does. The origin is read first, then the data, and nothing is done with it. */
export const floor: Listen = (origin, pass) => {
  window.addEventListener('message', (message: MessageEvent<unknown>) => {
    if (message.origin === origin) pass(message.data);
  });
};
