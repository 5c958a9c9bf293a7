import type { IssueWords } from '@/components/import/issue-table';
import type { MappingWords } from '@/components/import/mapping-texts';
import type { FieldIssue } from '@/lib/domain/import/mapping/read-mapping-fields';
import { type ResultsColumn, resultsColumns } from '@/lib/domain/results/results-columns';
import { RuleError } from '@/lib/domain/rule-error';
import messages from '@/lib/words/messages/admin.en.json';
import { ruleText } from '@/lib/words/rule-text';
import type { Words } from '@/lib/words/words';
import { questionWords } from '../questions/question-words';

const own = messages.import.columns.attributes;

/** What is wrong with a field of a mapping, in words. */
export function fieldIssueText({ rule, values }: FieldIssue, words: Words): string {
  return ruleText(new RuleError(rule, values), words);
}

/** An attribute of the results table in words. */
export function attributeText(name: ResultsColumn, { t }: Words): string {
  return isOwn(name) ? t(`admin.import.columns.attributes.${name}`) : t(`corrections.field.${name}`);
}

function isOwn(name: string): name is keyof typeof own {
  return Object.hasOwn(own, name);
}

const attributes = (words: Words) =>
  resultsColumns.map((value) => ({ value, label: `${attributeText(value, words)} · ${value}` }));
const shown = ({ t }: Words) => ({ value: '', label: t('admin.import.columns.shown') });
const choice = (value: string, key: keyof typeof messages.import.columns.choices, { t }: Words) => ({
  value,
  label: t(`admin.import.columns.choices.${key}`),
});

/** The words of the form of a mapping. */
export const mappingWords = (words: Words): MappingWords => {
  const { t } = words;
  return {
    asked: t('admin.import.columns.asked'),
    askedHint: t('admin.import.columns.askedHint'),
    askedColumns: t('admin.import.columns.askedColumns'),
    given: t('admin.import.columns.given'),
    givenHint: t('admin.import.columns.givenHint', { pattern: '{pollster}, {fieldwork_end}' }),
    moreGiven: t('admin.import.columns.moreGiven'),
    each: t('admin.import.columns.each'),
    why: t('admin.import.columns.why'),
    absent: t('admin.import.columns.absent'),
    role: t('admin.import.columns.role'),
    roles: {
      before: (['open', 'left-out', 'answer'] as const).map((role) => ({
        value: role === 'open' ? '' : role,
        label: t(`admin.import.columns.roles.${role}`),
      })),
      used: { value: 'used', label: t('admin.import.columns.roles.used') },
      kept: { value: 'kept', label: t('admin.import.columns.roles.kept') },
      attributes: t('admin.import.columns.roles.attributes'),
    },
    attributes: attributes(words),
    separator: t('admin.import.columns.separator'),
    option: t('admin.import.columns.option'),
    kind: t('admin.import.columns.kind'),
    kinds: questionWords(words).option.kinds,
    only: t('admin.import.columns.only'),
    fromHint: t('admin.import.columns.fromHint', { pattern: '{Column}' }),
    answer: {
      group_dimension: t('admin.import.columns.group_dimension'),
      group: t('admin.import.columns.group'),
      base_n: t('admin.import.columns.base_n'),
      question_title: t('admin.import.columns.question_title'),
    },
    writes: t('admin.import.columns.writes'),
    conventions: {
      order: t('admin.import.columns.order'),
      years: t('admin.import.columns.years'),
      decimalMark: t('admin.import.columns.decimalMark'),
      shareUnit: t('admin.import.columns.shareUnit'),
      months: t('admin.import.columns.months'),
      quarter: t('admin.import.columns.quarter'),
      missing: t('admin.import.columns.missing'),
      aliases: t('admin.import.columns.aliases'),
    },
    hints: {
      months: t('admin.import.columns.monthsHint', { example: 'maj = 5' }),
      missing: t('admin.import.columns.missingHint', { example: 'NA = not stated' }),
      aliases: t('admin.import.columns.aliasesHint', { example: 'pollster: Ipsos MORI = Ipsos' }),
    },
    choices: {
      order: [
        shown(words),
        choice('dmy', 'dmy', words),
        choice('mdy', 'mdy', words),
        choice('ymd', 'ymd', words),
      ],
      decimalMark: [shown(words), choice('.', 'point', words), choice(',', 'comma', words)],
      shareUnit: [shown(words), choice('percent', 'percent', words), choice('fraction', 'fraction', words)],
    },
    preview: t('admin.import.columns.preview'),
    name: t('admin.import.columns.name'),
    replaces: t('admin.import.columns.replaces'),
    save: t('admin.import.columns.save'),
  };
};

/** The words around what is refused or warned about. */
export const issueWords = ({ t }: Words): IssueWords => ({
  line: t('admin.import.preview.row'),
  column: t('admin.import.preview.column'),
  value: t('admin.import.preview.cell'),
  times: (count) => t('admin.import.preview.times', { count }),
  rest: (count) => t('admin.import.preview.rest', { count }),
});
