import { inject, Injectable, signal } from '@angular/core';
import type { ContactChannel } from 'rx-max';
import { Subject } from 'rxjs';

import { followRule } from '../connection/follow-rule';
import { Crm } from '../crm/crm';
import type { Report } from '../crm/report';
import { draftsToSave } from './auto-save.rule';
import type { Case, Draft } from './case';
import { readCases, writeCases } from './kept-cases';
import { TAB_STORAGE } from './tab-storage';

/** How long the agent has to pause before the CRM is told, in milliseconds. */
const PAUSE = 1000;

const NOTHING_WRITTEN: Draft = { note: '', outcome: null, wantsCallBack: false };

/** The cases that are not completed, with what the agent has written. It is kept in the tab at once, and in the CRM after a pause. */
@Injectable({ providedIn: 'root' })
export class CaseBook {
  readonly #crm = inject(Crm);
  readonly #storage = inject(TAB_STORAGE);
  readonly #edited$ = new Subject<Case>();
  readonly #cases = signal<ReadonlyMap<string, Case>>(
    new Map(readCases(this.#storage, Date.now()).map((kept) => [kept.key, kept])),
  );
  readonly #saved = signal<ReadonlyMap<string, Date>>(new Map());

  /** By their keys. */
  readonly cases = this.#cases.asReadonly();
  /** When the CRM got the latest draft of a case; none while it is behind. */
  readonly saved = this.#saved.asReadonly();
  /** Whether a draft outlives a reload. */
  readonly isKept = this.#storage !== null;

  constructor() {
    followRule(
      (max) => draftsToSave(max, this.#edited$, PAUSE),
      (draft) => this.#save(draft),
    );
    // The page may have gone before the CRM was told.
    for (const kept of this.#cases().values()) this.#edited$.next(kept);
  }

  /** A contact of a case is there, the first one or another. */
  open(key: string, contactId: string, channel: ContactChannel): void {
    const before = this.#cases().get(key) ?? { customerId: null, ...NOTHING_WRITTEN };
    this.#set(new Map(this.#cases()).set(key, { ...before, key, contactId, channel, endedAt: null }));
  }

  /** The CRM has answered who it is. */
  identify(key: string, customerId: string | null): void {
    this.#change(key, { customerId });
  }

  /**
   * The customer has gone.
   *
   * @param endedAt - milliseconds since the epoch
   */
  end(key: string, endedAt: number): void {
    this.#change(key, { endedAt });
  }

  hasDraft(key: string): boolean {
    const { note = '', outcome = null } = this.#cases().get(key) ?? {};
    return note !== '' || outcome !== null;
  }

  /** The agent writes something. */
  write(key: string, draft: Partial<Draft>): void {
    const changed = this.#change(key, draft);
    if (changed === undefined) return;
    this.#saved.update((times) => without(times, key));
    this.#edited$.next(changed);
  }

  /** It is completed, or there was nothing to it. */
  close(key: string): void {
    this.#set(without(this.#cases(), key));
    this.#saved.update((times) => without(times, key));
  }

  /** Nothing is left for whoever sits here next. */
  clear(): void {
    this.#set(new Map());
    this.#saved.set(new Map());
  }

  #change(key: string, change: Partial<Case>): Case | undefined {
    const before = this.#cases().get(key);
    if (before === undefined) return undefined;
    const after = { ...before, ...change };
    this.#set(new Map(this.#cases()).set(key, after));
    return after;
  }

  /** Kept in the same turn: the page may be gone in the next one. */
  #set(cases: ReadonlyMap<string, Case>): void {
    this.#cases.set(cases);
    writeCases(this.#storage, [...cases.values()], Date.now());
  }

  #save(draft: Case): void {
    if (!this.#cases().has(draft.key)) return; // completed meanwhile
    this.#crm.save(reportOf(draft, false)).subscribe({
      next: () => {
        if (this.#cases().get(draft.key) !== draft) return; // written meanwhile
        this.#saved.update((times) => new Map(times).set(draft.key, new Date()));
      },
      error: () => {
        // It stays a draft, in the tab and on the page, and goes with the next change.
      },
    });
  }
}

/** What the CRM is told of a case. */
export function reportOf({ key, customerId, note, outcome, wantsCallBack }: Case, isComplete: boolean): Report {
  return { caseKey: key, customerId, note, outcome, wantsCallBack, isComplete };
}

function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  return new Map([...map].filter(([other]) => other !== key));
}
