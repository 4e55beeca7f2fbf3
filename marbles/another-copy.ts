import type * as rxMax from 'rx-max';
import * as rxjs from 'rxjs';

/** rx-max loaded once more, as by a second bundle on the page; only its clock is the same, so that virtual time is one. */
export function anotherCopy(): typeof rxMax {
  let copy: typeof rxMax | undefined;
  jest.isolateModules(() => {
    jest.doMock('rxjs', () => rxjs);
    copy = jest.requireActual<typeof rxMax>('rx-max');
  });
  if (copy === undefined) throw new Error('The second copy was not loaded');
  return copy;
}
