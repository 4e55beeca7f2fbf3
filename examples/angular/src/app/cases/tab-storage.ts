import { InjectionToken } from '@angular/core';

export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Where drafts outlive a reload: the tab's own storage, which ends with the tab and which no other site reads. null where the browser
 * gives none, as it may to a page in a frame of another site.
 */
export const TAB_STORAGE = new InjectionToken<TabStorage | null>('where drafts outlive a reload', {
  providedIn: 'root',
  factory: () => {
    try {
      return sessionStorage;
    } catch {
      return null;
    }
  },
});
