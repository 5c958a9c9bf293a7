import type { StoredWave } from '@/lib/data/shapes/whole-waves';
import { today } from '@/lib/data/today';
import { findRelated } from '@/lib/data/waves/related-waves';
import { ImportEffectsCounter } from '@/lib/domain/import/import-effects';
import type { ImportEffects, ImportInto, SameDays } from '@/lib/domain/import/import-report';
import { judgeWaves, toIssues } from '@/lib/domain/import/judging/judge-waves';
import type { FirstLines } from '@/lib/domain/import/judging/read-import';
import type { Register } from '@/lib/domain/record/register';
import type { Wave } from '@/lib/domain/record/wave';
import type { TableIssue } from '@/lib/domain/results/results-csv';
import { valueOf } from '@/lib/domain/values/missing';
import { diffWaves } from '@/lib/domain/versions/diff-waves';
import { mergeWave } from '@/lib/domain/versions/merge-wave';
import { contradictionsOf } from '@/lib/domain/versions/other-poll';
import type { Database, Transaction } from '../db';
import type { DraftFinder, FoundDraft } from './find-drafts';
import type { AmbiguousWave, FoundWave } from './find-waves';
import type { ImportAlone, ImportPlan, ImportWatch, PlannedWave } from './import-plan';

/** What is to be planned. */
export type Planning = ImportWatch &
  ImportAlone & {
    register: Register;
    into: ImportInto;
    firstLines: FirstLines;
    namesWaves: boolean;
    sameDays?: SameDays;
  };

/** So many new waves are compared with those of the register; the integrity page compares all. */
const mostCompared = 100;

type Known = {
  found: ReadonlyMap<string, FoundWave | AmbiguousWave>;
  drafts: DraftFinder | null;
};

/** Says of each wave of a file what becomes of it, beside what the register knows of it. */
export class ImportPlanner {
  private readonly planning: Planning;
  private readonly known: Known;
  private readonly counter = new ImportEffectsCounter();
  private readonly waves: PlannedWave[] = [];
  private readonly issues: TableIssue[] = [];
  private readonly warnings: TableIssue[] = [];
  /** Waves and drafts of the register that a wave of the file has turned out to be, with that wave's slug. */
  private readonly taken = new Map<string, string>();
  private asked = 0;

  constructor(planning: Planning, known: Known) {
    this.planning = planning;
    this.known = known;
  }

  /** The slugs of the waves of the register that some waves of the file are. */
  slugsOf(waves: readonly Wave[]): string[] {
    return waves.flatMap(({ slug }) => {
      const found = this.known.found.get(slug);
      return found && 'slug' in found ? [found.slug] : [];
    });
  }

  add(wave: Wave, stored: ReadonlyMap<string, StoredWave>): void {
    this.judgeOrganisations(wave);
    const found = this.known.found.get(wave.slug);
    if (!found) this.addUnpublished(wave);
    else if ('candidates' in found) this.addAmbiguous(wave, found);
    else {
      const published = stored.get(found.slug);
      if (published) this.addPublished(wave, published, found.by);
    }
  }

  /** Judges the waves that are to be written, the new ones also beside those of the register. */
  async judge(db: Database | Transaction, alike: readonly TableIssue[]): Promise<void> {
    this.warnings.push(...alike);
    const judged = judgeWaves(
      this.waves.map(({ wave }) => wave),
      {
        isPublished: this.planning.into === 'published',
        today: today(),
        lineOf: (wave) => this.lineOf(wave),
      },
    );
    this.issues.push(...judged.issues);
    this.warnings.push(...judged.warnings);
    const created = this.waves.filter(({ kind }) => kind === 'create').slice(0, mostCompared);
    for (const { wave } of created)
      this.warnings.push(...toIssues(wave, await findRelated(db, { id: null, wave }), this.lineOf(wave)));
  }

  finish(issues: TableIssue[], names: Pick<ImportEffects, 'newQuestions' | 'newOrganisations'>): ImportPlan {
    const { waves, warnings } = this;
    const { into, alone } = this.planning;
    // Here somebody else checks a new wave before readers see it.
    if (into === 'published' && !alone) this.refuseUnchecked();
    const effects = this.counter.finish({ ...names, sameDays: this.asked });
    return { waves, warnings, issues: [...issues, ...this.issues], effects };
  }

  private addUnpublished(wave: Wave): void {
    const found = this.known.drafts?.find(wave);
    if (found) this.addToDraft(wave, found.draft, found.by);
    else this.addNew(wave);
  }

  private addNew(wave: Wave): void {
    this.counter.addNew(wave);
    this.waves.push({ kind: 'create', wave });
  }

  private addPublished(wave: Wave, stored: StoredWave, by: 'slug' | 'identity'): void {
    if (by === 'identity' && this.isOther(wave, stored.wave)) return;
    if (!this.take(wave, stored.wave.slug)) return;
    if (stored.wave.status === 'withdrawn') {
      this.refuse(
        wave,
        `the wave ${stored.wave.slug} has been withdrawn; put it back before anything is imported into it`,
      );
      return;
    }
    const open = this.known.drafts?.correctionOf(stored.id);
    if (open) {
      this.addToDraft(wave, open, by);
      return;
    }
    this.warnOfIdentity(wave, stored.wave, by);
    const after = mergeWave(stored.wave, wave, { keepsTitle: by === 'identity' });
    const changes = diffWaves(stored.wave, after);
    this.counter.addKnown({ before: stored.wave, given: wave, after, changes });
    if (changes.length > 0) this.waves.push({ kind: 'correct', stored, wave: after });
  }

  private addToDraft(wave: Wave, draft: FoundDraft, by: 'slug' | 'identity'): void {
    if (by === 'identity' && this.isOther(wave, draft.wave)) return;
    if (!this.take(wave, `draft ${draft.key}`)) return;
    this.warnOfIdentity(wave, draft.wave, by);
    const after = mergeWave(draft.wave, wave, { keepsTitle: by === 'identity' });
    const changes = diffWaves(draft.wave, after);
    this.counter.addKnown({ before: draft.wave, given: wave, after, changes });
    if (changes.length === 0) return;
    if (draft.isInReview)
      this.refuse(
        wave,
        `the draft of ${draft.wave.title} is in review and says something else; have it returned first`,
      );
    else this.waves.push({ kind: 'redraft', key: draft.key, wave: after });
  }

  /** Whether no other wave of the file is this one of the register. */
  private take(wave: Wave, name: string): boolean {
    const other = this.taken.get(name);
    this.taken.set(name, other ?? wave.slug);
    if (other === undefined) return true;
    this.refuse(
      wave,
      `is the same wave of the register as ${other}; give both one slug, or tell them apart by universe`,
    );
    return false;
  }

  /** Whether a wave is dealt with as another poll than this one of the same house and days, or somebody has to say. */
  private isOther(wave: Wave, known: Wave): boolean {
    const { sameDays = null, namesWaves } = this.planning;
    if (sameDays === 'same') return false;
    const changes = diffWaves(known, mergeWave(known, wave, { keepsTitle: true }));
    const reasons = contradictionsOf(changes, namesWaves ? { known: known.slug, given: wave.slug } : null);
    if (reasons.length === 0) return false;
    if (sameDays === 'new') this.addNew(wave);
    else
      this.ask(
        wave,
        `has the pollster, days and universe of ${known.slug} of the register, and differs from it in ${reasons.join(', ')}`,
      );
    return true;
  }

  private addAmbiguous(wave: Wave, { candidates }: AmbiguousWave): void {
    if (this.planning.sameDays === 'new') this.addNew(wave);
    else
      this.refuse(
        wave,
        `could be ${candidates.join(' or ')} of the register; give the slug of the one that it is, or say that such polls are new`,
      );
  }

  private ask(wave: Wave, reason: string): void {
    this.asked += 1;
    this.refuse(
      wave,
      `${reason}; say whether such polls are the same or new, or give it the slug of the one that it is`,
    );
  }

  private warnOfIdentity(wave: Wave, known: Wave, by: 'slug' | 'identity'): void {
    if (by === 'slug') return;
    const reason = `is taken for ${known.slug} of the register: pollster, fieldwork dates and universe are the same`;
    this.warnings.push({ line: this.lineOf(wave), column: 'wave', value: wave.slug, reason });
  }

  private judgeOrganisations(wave: Wave): void {
    for (const [column, names] of [
      ['pollster', wave.disclosure.pollsters],
      ['sponsor', wave.disclosure.sponsors],
    ] as const) {
      const known = (valueOf(names) ?? []).map(({ name }) => name);
      const twice = known.find((name, index) => known.indexOf(name) !== index);
      if (twice !== undefined) {
        const reason = `names one organisation twice: the register knows ${twice} by both names`;
        this.issues.push({ line: this.lineOf(wave), column, value: known.join('; '), reason });
      }
    }
  }

  /** A new wave is somebody’s alone, as a draft that its author would publish; a correction is published as its author’s is. */
  private refuseUnchecked(): void {
    const [first, ...others] = this.waves.flatMap((planned) =>
      planned.kind === 'create' ? planned.wave : [],
    );
    if (!first) return;
    const more = others.length === 0 ? '' : `, and so are ${others.length} other waves of this file`;
    this.refuse(
      first,
      `is new${more}: here somebody else checks a wave before it is published; import it as a draft, or set PUBLISH_ALONE=1 where one person publishes alone`,
    );
  }

  private lineOf({ slug }: Wave): number {
    return this.planning.firstLines.waves.get(slug) ?? 1;
  }

  private refuse(wave: Wave, reason: string): void {
    this.issues.push({ line: this.lineOf(wave), column: 'wave', value: wave.slug, reason });
  }
}
