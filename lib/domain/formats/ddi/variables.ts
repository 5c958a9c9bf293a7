import type { Base, Estimate } from '@/lib/domain/record/estimate';
import { unansweredKinds } from '@/lib/domain/record/question';
import type { Item, Wave } from '@/lib/domain/record/wave';
import { reasonOf, valueOf } from '@/lib/domain/values/missing';
import { writePrintedNumber } from '@/lib/domain/values/printed-number';
import { element, type XmlElement } from './xml-element';

/** A wave's items as variables: one for each base, those of an item in a group. */
export function toDataDescription({ items }: Wave): XmlElement | null {
  return element('dataDscr', [
    ...items.map(toGroup),
    ...items.flatMap((item, index) =>
      item.bases.map((base, order) => toVariable(item, base, nameOf(index, order))),
    ),
  ]);
}

function nameOf(item: number, base: number): string {
  return `V${item + 1}_${base + 1}`;
}

function toGroup({ question, bases }: Item, index: number): XmlElement | null {
  return element('varGrp', [element('labl', question.title), element('concept', question.topic)], {
    ID: `G${index + 1}`,
    name: question.slug,
    type: 'subject',
    var: bases.map((_, order) => nameOf(index, order)).join(' '),
  });
}

function toVariable(item: Item, base: Base, name: string): XmlElement | null {
  const n = valueOf(base.n);
  return element(
    'var',
    [
      element('labl', `${item.question.title} (${whomOf(base)})`),
      toQuestion(item),
      element('universe', [whomOf(base), base.note].filter((part) => part !== null).join(': ')),
      n === null ? null : element('TotlResp', String(n)),
      ...base.estimates.map((estimate, index) => toCategory(estimate, index)),
      element('concept', item.question.title),
      ...toNotes(item, base),
    ],
    { ID: name, name },
  );
}

function whomOf({ kind, groupDimension, group }: Base): string {
  const whom = kind === 'all' ? 'all respondents' : kind === 'valid' ? 'valid answers' : kind;
  return group === null ? whom : `${whom}, ${groupDimension ?? 'group'} ${group}`;
}

function toQuestion({ wording, place }: Item): XmlElement | null {
  const value = valueOf(wording);
  if (value === null) return null;
  return element('qstn', [element('qstnLit', value.text, { 'xml:lang': value.language })], { seqNo: place });
}

function toCategory({ option, qualifier, ...printed }: Estimate, index: number): XmlElement | null {
  const value = writePrintedNumber(printed);
  return element(
    'catgry',
    [
      element('catValu', String(index + 1)),
      element('labl', option.label),
      qualifier === '=' ? null : element('txt', `Printed as ${qualifier} ${value}`),
      element('catStat', qualifier === '=' ? value : `${qualifier}${value}`, { type: 'percent' }),
    ],
    { missing: unansweredKinds.includes(option.kind) ? 'Y' : 'N' },
  );
}

function toNotes({ wording, references }: Item, base: Base): (XmlElement | null)[] {
  const missing = [
    ['question', reasonOf(wording)],
    ['n', reasonOf(base.n)],
  ] as const;
  const printedIn = [...new Set(base.estimates.map(({ reference }) => reference))].map((index) => {
    const reference = references[index];
    const place =
      reference && [reference.source.title, valueOf(reference.locator)].filter(Boolean).join(', ');
    return place ? element('notes', `Printed in ${place}`, { type: 'source' }) : null;
  });
  const why = missing.map(([subject, reason]) =>
    reason === null ? null : element('notes', reason.replaceAll('_', ' '), { type: reason, subject }),
  );
  return [...printedIn, ...why];
}
