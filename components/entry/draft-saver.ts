import { type ConflictChoices, type EntryDifference, mergeEntries } from '@/lib/domain/entry/merge-entries';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { ConflictAnswer, SaveAnswer, SaveInput } from './entry-actions';
import { dropLocalCopy, type LocalCopy, readLocalCopy, writeLocalCopy } from './local-copy';

/** What has been typed: the wave, and, of a correction, why. */
export type Typed = { entry: WaveEntry; reason: string };

/** A conflict that somebody has to decide; `base` is what both versions started from. */
export type OpenConflict = { base: WaveEntry; theirs: WaveEntry; version: number; savedBy: string };

/** What somebody changed meanwhile: this draft, or the published wave that it corrects. */
export type ChangedEntry = 'draft' | 'wave';

/** Where what was typed is: with the server, on its way there, or in this browser alone, and why. */
export type Saving = {
  kind: 'saved' | 'typed' | 'saving' | 'offline' | 'failed' | 'signed_out' | 'refused' | 'conflict';
  savedAt: string;
  /** Whether this browser keeps what the server has not. */
  isKept: boolean;
  why: string;
  conflict: OpenConflict | null;
};

type Options = {
  key: string;
  start: Typed & { version: number; savedAt: string };
  save: (input: SaveInput) => Promise<SaveAnswer>;
  /** Somebody else’s changes that touch nothing typed here are to be taken over. */
  onJoin: (joined: {
    base: WaveEntry;
    theirs: WaveEntry;
    changed: ChangedEntry;
    savedBy: string;
    taken: EntryDifference[];
  }) => void;
};

const saveAfterMs = 900;
const keepAfterMs = 200;
const firstRetryMs = 2000;
const longestRetryMs = 30_000;

/** Saves a draft as it is typed, one save at a time, and keeps in the browser what the server does not have yet. */
export class DraftSaver {
  private saved: Typed & { version: number };
  private latest: Typed;
  private saving: Saving;
  private running: Promise<void> | null = null;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  private retryMs = firstRetryMs;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: Options) {
    const { entry, reason, version, savedAt } = options.start;
    this.saved = { entry, reason, version };
    this.latest = { entry, reason };
    this.saving = { kind: 'saved', savedAt, isKept: true, why: '', conflict: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): Saving => this.saving;

  get version(): number {
    return this.saved.version;
  }

  /** What this browser kept of an earlier visit, to be typed on from; null where the server has it. */
  takeUp(): LocalCopy | null {
    const copy = readLocalCopy(this.options.key);
    if (!copy) return null;
    if (isSame(copy, this.latest)) {
      dropLocalCopy(this.options.key);
      return null;
    }
    // The server says whether somebody saved since the version that the copy started from.
    this.saved = { entry: copy.base, reason: copy.baseReason, version: copy.version };
    return copy;
  }

  /** Forgets what was taken up. */
  leaveOut(): void {
    const { entry, reason, version } = this.options.start;
    this.saved = { entry, reason, version };
    this.settle();
  }

  /** Notes what stands on the screen now. */
  note(typed: Typed): void {
    if (typed.entry === this.latest.entry && typed.reason === this.latest.reason) return;
    this.latest = typed;
    // Looked at by identity alone: comparing whole entries at each key would be felt.
    if (typed.entry === this.saved.entry && typed.reason === this.saved.reason) {
      this.settle();
      return;
    }
    if (['saved', 'refused'].includes(this.saving.kind)) this.set({ kind: 'typed', why: '' });
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(() => this.keep(), keepAfterMs);
    if (this.saving.kind !== 'conflict' && this.saving.kind !== 'offline') this.schedule(saveAfterMs);
  }

  /** Saves until the server has everything; false where it does not come to that. */
  async flush(): Promise<boolean> {
    await this.save();
    return !this.isUnsaved();
  }

  /** Decides an open conflict; what is on the screen then has to be noted. */
  decide(choices: ConflictChoices): WaveEntry | null {
    const { conflict } = this.saving;
    if (!conflict) return null;
    const { base, theirs, version } = conflict;
    const { merged } = mergeEntries({ base, mine: this.latest.entry, theirs, choices });
    this.saved = { entry: theirs, reason: this.saved.reason, version };
    this.set({ kind: 'typed', conflict: null });
    return merged;
  }

  /** Listens to the browser; returns how to stop. */
  watch(): () => void {
    const retry = () => {
      if (['offline', 'failed', 'signed_out'].includes(this.saving.kind)) void this.save();
    };
    const leave = () => this.keep();
    const warn = (event: BeforeUnloadEvent) => {
      this.keep();
      if (this.isUnsaved() && !this.saving.isKept) event.preventDefault();
    };
    window.addEventListener('online', retry);
    window.addEventListener('focus', retry);
    window.addEventListener('pagehide', leave);
    window.addEventListener('beforeunload', warn);
    return () => {
      clearTimeout(this.saveTimer);
      clearTimeout(this.keepTimer);
      window.removeEventListener('online', retry);
      window.removeEventListener('focus', retry);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('beforeunload', warn);
    };
  }

  private save(): Promise<void> {
    clearTimeout(this.saveTimer);
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async run(): Promise<void> {
    if (!this.isUnsaved()) return this.settle();
    while (this.isUnsaved() && this.saving.conflict === null) {
      const sent = this.latest;
      this.set({ kind: 'saving' });
      const answer = await this.send(sent);
      if (answer === null) return;
      switch (answer.kind) {
        case 'saved':
          this.saved = { ...sent, version: answer.version };
          this.retryMs = firstRetryMs;
          this.set({ savedAt: answer.savedAt });
          if (!this.isUnsaved()) this.settle();
          break;
        case 'conflict':
          this.meet(answer);
          break;
        case 'problem':
          this.keep();
          return this.set({ kind: 'signed_out' });
        case 'refused':
          this.keep();
          return this.set({ kind: 'refused', why: answer.why });
      }
    }
  }

  private async send({ entry, reason }: Typed): Promise<SaveAnswer | null> {
    const { key, save } = this.options;
    const { version } = this.saved;
    try {
      return await save({ key, version, entry, ...(reason === this.saved.reason ? {} : { reason }) });
    } catch {
      // No answer, or one that no action of ours gives: both pass, and what is typed is not lost meanwhile.
      this.keep();
      this.set({ kind: navigator.onLine ? 'failed' : 'offline' });
      this.schedule(this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, longestRetryMs);
      return null;
    }
  }

  /** Joins what was typed with what stands at the server at a later version. */
  meet(
    { entry: theirs, version, savedBy }: Omit<ConflictAnswer, 'kind'>,
    changed: ChangedEntry = 'draft',
  ): void {
    if (version <= this.saved.version) return;
    const base = this.saved.entry;
    const { merged, conflicts, taken } = mergeEntries({ base, mine: this.latest.entry, theirs });
    if (conflicts.length > 0) {
      this.keep();
      this.set({ kind: 'conflict', conflict: { base, theirs, version, savedBy } });
      return;
    }
    this.saved = { entry: theirs, reason: this.saved.reason, version };
    this.latest = { ...this.latest, entry: merged };
    this.options.onJoin({ base, theirs, changed, savedBy, taken });
  }

  private isUnsaved(): boolean {
    return !isSame(this.latest, this.saved);
  }

  private settle(): void {
    clearTimeout(this.saveTimer);
    clearTimeout(this.keepTimer);
    dropLocalCopy(this.options.key);
    this.set({ kind: 'saved', why: '' });
  }

  private keep(): void {
    clearTimeout(this.keepTimer);
    if (!this.isUnsaved()) return;
    const { entry: base, reason: baseReason, version } = this.saved;
    const isKept = writeLocalCopy(this.options.key, { version, base, baseReason, ...this.latest });
    if (isKept !== this.saving.isKept) this.set({ isKept });
  }

  private schedule(afterMs: number): void {
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.save(), afterMs);
  }

  private set(change: Partial<Saving>): void {
    this.saving = { ...this.saving, ...change };
    for (const listener of this.listeners) listener();
  }
}

function isSame(a: Typed, b: Typed): boolean {
  if (a.reason !== b.reason) return false;
  return a.entry === b.entry || JSON.stringify(a.entry) === JSON.stringify(b.entry);
}
