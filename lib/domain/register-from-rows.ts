import type { Base, Estimate, Reference } from './estimate';
import { type Stated, valueOf } from './missing';
import type { OrganisationName } from './organisation';
import type { Option, Question } from './question';
import type { Register } from './register';
import { ResultsTableError, type TableIssue } from './results-csv';
import type { NumberedRow, ResultsRow } from './results-row';
import { baseKeyOf, itemKeyOf } from './row-keys';
import { SlugGiver } from './slug-giver';
import type { Source } from './source';
import { fieldworkDays, type Item, nothingEntered, type Wave } from './wave';

/**
 * The questions and waves that the rows of a results table describe, in the order of their first rows.
 * @throws ResultsTableError with every issue, where rows disagree about their wave, question, option, item or base, where a
 * wave ends before it starts, or where an option stands twice on one base.
 */
export function toRegister(rows: readonly NumberedRow[]): Register {
  const builder = new RegisterBuilder();
  for (const numbered of rows) builder.add(numbered);
  return builder.finish();
}

const waveColumns = [
  'wave_title',
  'pollster',
  'sponsor',
  'country',
  'universe',
  'fieldwork_start',
  'fieldwork_end',
  'sample_size',
  'mode',
  'sampling',
  'margin_of_error',
  'design_effect',
] as const;
const questionColumns = ['question_title', 'topic'] as const;
const itemColumns = ['question_wording'] as const;
const baseColumns = ['base_n'] as const;
const optionColumns = ['option_kind'] as const;

type ComparedColumn =
  | (typeof waveColumns)[number]
  | (typeof questionColumns)[number]
  | (typeof itemColumns)[number]
  | (typeof baseColumns)[number]
  | (typeof optionColumns)[number];

type BuiltItem = Item & { baseAt: Map<string, Base>; referenceAt: Map<string, number> };
type BuiltWave = Omit<Wave, 'items'> & { items: Map<string, BuiltItem>; rows: number };

class RegisterBuilder {
  private readonly issues: TableIssue[] = [];
  private readonly firsts = new Map<string, NumberedRow>();
  private readonly questions = new Map<string, Question & { optionAt: Map<string, Option> }>();
  private readonly waves = new Map<string, BuiltWave>();
  private readonly slugs = new SlugGiver();

  add(numbered: NumberedRow): void {
    const { row } = numbered;
    this.compare(numbered, ['wave', row.wave], waveColumns);
    this.compare(numbered, ['question', row.question], questionColumns);
    if ('missing' in row.question_wording)
      this.compare(numbered, ['item', row.wave, row.question], itemColumns);
    this.compare(numbered, ['base', row.wave, itemKeyOf(row), baseKeyOf(row)], baseColumns);
    this.compare(numbered, ['option', row.question, row.option], optionColumns);
    const wave = this.waveOf(numbered);
    const option = this.optionOf(row);
    const item = this.itemOf(wave, row);
    const base = baseOf(item, row);
    this.addEstimate({ numbered, wave, item, base, option });
  }

  finish(): Register {
    if (this.issues.length > 0) throw new ResultsTableError(this.issues);
    return {
      questions: [...this.questions.values()].map(({ optionAt: _, ...question }) => question),
      waves: [...this.waves.values()].map(({ items, rows: _, ...wave }) => ({
        ...wave,
        items: [...items.values()].map(({ baseAt: _bases, referenceAt: _references, ...item }) => item),
      })),
    };
  }

  /** Notes an issue for every column in which a row differs from the first row of the same thing. */
  private compare(numbered: NumberedRow, key: string[], columns: readonly ComparedColumn[]): void {
    const id = JSON.stringify(key);
    const first = this.firsts.get(id);
    if (!first) {
      this.firsts.set(id, numbered);
      return;
    }
    for (const column of columns) {
      const [mine, theirs] = [cellOf(numbered.row[column]), cellOf(first.row[column])];
      if (mine === theirs) continue;
      const reason = `differs from ${JSON.stringify(theirs)} on line ${first.line}, though it is the same ${key[0]}`;
      this.issues.push({ line: numbered.line, column, value: mine, reason });
    }
  }

  private waveOf(numbered: NumberedRow): BuiltWave {
    const { row, line } = numbered;
    const known = this.waves.get(row.wave);
    if (known) return known;
    const disclosure = {
      ...nothingEntered,
      pollsters: this.organisations(row.pollster),
      sponsors: this.organisations(row.sponsor),
      fieldworkStart: row.fieldwork_start,
      fieldworkEnd: row.fieldwork_end,
      universe: row.universe,
      sampleSize: row.sample_size,
      mode: row.mode,
      sampling: row.sampling,
      marginOfError: row.margin_of_error,
      designEffect: row.design_effect,
    };
    const days = fieldworkDays(disclosure);
    if (days && days.lastDay < days.firstDay) {
      const reason = `the fieldwork ends before it starts on ${valueOf(row.fieldwork_start)}`;
      this.issues.push({ line, column: 'fieldwork_end', value: valueOf(row.fieldwork_end), reason });
    }
    const wave: BuiltWave = {
      slug: row.wave,
      title: row.wave_title,
      country: row.country,
      status: 'published',
      disclosure,
      items: new Map(),
      rows: 0,
    };
    this.waves.set(row.wave, wave);
    return wave;
  }

  private organisations(names: Stated<string[]>): Stated<OrganisationName[]> {
    return 'value' in names ? { value: names.value.map((name) => this.organisation(name)) } : names;
  }

  private organisation(name: string): OrganisationName {
    return { slug: this.slugs.give('organisation', name, name), name };
  }

  private optionOf(row: ResultsRow): Option {
    let question = this.questions.get(row.question);
    if (!question) {
      const { question: slug, question_title: title, topic } = row;
      question = { slug, title, topic, finding: null, options: [], optionAt: new Map() };
      this.questions.set(slug, question);
    }
    const known = question.optionAt.get(row.option);
    if (known) return known;
    const position = question.options.length;
    const option: Option = { label: row.option, kind: row.option_kind, position, side: null, step: null };
    question.options.push(option);
    question.optionAt.set(row.option, option);
    return option;
  }

  private itemOf(wave: BuiltWave, row: ResultsRow): BuiltItem {
    const key = itemKeyOf(row);
    const known = wave.items.get(key);
    if (known) return known;
    const { question_wording: wording } = row;
    const item: BuiltItem = {
      question: { slug: row.question, title: row.question_title, topic: row.topic },
      wording:
        'value' in wording ? { value: { text: wording.value, language: row.wording_language } } : wording,
      place: null,
      checkedBy: null,
      references: [],
      bases: [],
      baseAt: new Map(),
      referenceAt: new Map(),
    };
    wave.items.set(key, item);
    return item;
  }

  private addEstimate(place: {
    numbered: NumberedRow;
    wave: BuiltWave;
    item: BuiltItem;
    base: Base;
    option: Option;
  }): void {
    const { numbered, wave, item, base, option } = place;
    const { row, line } = numbered;
    if (base.estimates.some((estimate) => estimate.option === option)) {
      const reason = 'this option already has a value on this base of this item';
      this.issues.push({ line, column: 'option', value: row.option, reason });
    }
    const estimate: Estimate = {
      option,
      value: row.value.value,
      decimals: row.value.decimals,
      qualifier: row.qualifier,
      unit: row.unit,
      reference: this.referenceOf(item, row),
      position: wave.rows,
    };
    wave.rows += 1;
    base.estimates.push(estimate);
  }

  private referenceOf(item: BuiltItem, row: ResultsRow): number {
    const reference: Reference = { source: this.sourceOf(row), locator: row.source_locator, note: row.note };
    const key = JSON.stringify(reference);
    const known = item.referenceAt.get(key);
    if (known !== undefined) return known;
    const index = item.references.push(reference) - 1;
    item.referenceAt.set(key, index);
    return index;
  }

  private sourceOf(row: ResultsRow): Source {
    const { source_publisher: publisher } = row;
    const source = {
      kind: row.source_kind,
      title: row.source_title,
      publisher: 'value' in publisher ? { value: this.organisation(publisher.value) } : publisher,
      author: row.source_author,
      url: row.source_url,
      archivedUrl: null,
      published: row.source_published,
      accessed: null,
      language: null,
      licence: null,
      chain: [],
    };
    return { slug: this.slugs.give('source', JSON.stringify(source), row.source_title), ...source };
  }
}

/** What a compared cell says, as it stands in the file. */
function cellOf(cell: ResultsRow[ComparedColumn]): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if ('missing' in cell) return cell.missing === 'not_entered' ? '' : cell.missing;
  return Array.isArray(cell.value) ? cell.value.join('; ') : String(cell.value);
}

function baseOf(item: BuiltItem, row: ResultsRow): Base {
  const key = baseKeyOf(row);
  const known = item.baseAt.get(key);
  if (known) return known;
  const base: Base = {
    kind: row.base,
    note: row.base_note,
    groupDimension: row.group_dimension,
    group: row.group,
    n: row.base_n,
    estimates: [],
  };
  item.baseAt.set(key, base);
  item.bases.push(base);
  return base;
}
