import { shownOrganisations, shownQuestions, shownSources } from '@/lib/data/find/shown';
import {
  ownChange,
  ownNumber,
  ownStated,
  ownText,
  type StoredTable,
  shown,
  statedElsewhere,
} from './stored-column';

export const inQuestion = 'JOIN "Question" q ON q."id" = t."questionId"';
const inShownQuestion = `${inQuestion} AND q."id" IN (${shownQuestions})`;
export const ofOption =
  'JOIN "Option" o ON o."id" = t."optionId" JOIN "Question" q ON q."id" = o."questionId"';

/** What a wording is called: the name of its question, and its number among the wordings of that. */
export function wordingName(id: string): string {
  return `CASE WHEN ${id} IS NOT NULL THEN q."slug" || '-' || (SELECT COUNT(*) FROM "Wording" n WHERE n."questionId" = q."id" AND n."id" <= ${id}) END`;
}

/** The rows of a model that the public is shown. */
function ofShown(model: string, numbers: string): string {
  return `(SELECT * FROM "${model}" WHERE "id" IN (${numbers})) t`;
}

export const ofQuestion = shown('q."slug"');
export const ofQuestionKey = ['questions', 'question'] as const;

/** The tables of what waves name, each after those that it refers to. */
export const storedNamedTables: Record<string, StoredTable> = {
  organisations: {
    model: 'Organisation',
    from: `${ofShown('Organisation', shownOrganisations)} LEFT JOIN "Organisation" m ON m."id" = t."mergedIntoId"`,
    refersTo: { mergedIntoId: ['organisations', 'merged_into'] },
    columns: {
      organisation: ownText('slug'),
      name: ownText('name'),
      country: ownText('country'),
      url: ownText('url'),
      merged_into: shown('m."slug"'),
    },
  },
  organisation_aliases: {
    model: 'OrganisationAlias',
    from: `"OrganisationAlias" t JOIN "Organisation" o ON o."id" = t."organisationId" AND o."id" IN (${shownOrganisations})`,
    refersTo: { organisationId: ['organisations', 'organisation'] },
    columns: { alias: ownText('name'), organisation: shown('o."slug"') },
  },
  sources: {
    model: 'Source',
    from: `${ofShown('Source', shownSources)} LEFT JOIN "Organisation" p ON p."id" = t."publisherId" LEFT JOIN "Source" c ON c."id" = t."citesId"`,
    refersTo: { publisherId: ['organisations', 'publisher'], citesId: ['sources', 'cites'] },
    columns: {
      source: ownText('slug'),
      kind: ownText('kind'),
      title: ownText('title'),
      publisher: statedElsewhere('publisher', 'p."slug"'),
      author: ownStated('author'),
      url: ownStated('url'),
      archived_url: ownText('archivedUrl'),
      published: ownStated('published'),
      accessed: ownText('accessed'),
      language: ownText('language'),
      licence: ownText('licence'),
      cites: shown('c."slug"'),
      changed: ownChange,
    },
  },
  questions: {
    model: 'Question',
    from: ofShown('Question', shownQuestions),
    columns: {
      question: ownText('slug'),
      title: ownText('title'),
      topic: ownText('topic'),
      finding: ownText('finding'),
      changed: ownChange,
    },
  },
  question_titles: {
    model: 'QuestionTitle',
    from: `"QuestionTitle" t ${inShownQuestion}`,
    key: ['questionId', 'language'],
    isUnnumbered: true,
    refersTo: { questionId: ofQuestionKey },
    columns: { question: ofQuestion, language: ownText('language'), title: ownText('title') },
  },
  wordings: {
    model: 'Wording',
    from: `"Wording" t ${inShownQuestion}`,
    refersTo: { questionId: ofQuestionKey, translatesId: ['wordings', 'translates'] },
    columns: {
      wording: shown(wordingName('t."id"')),
      question: ofQuestion,
      question_wording: ownText('text'),
      wording_language: ownText('language'),
      translates: shown(wordingName('t."translatesId"')),
    },
  },
  options: {
    model: 'Option',
    from: `"Option" t ${inShownQuestion}`,
    refersTo: { questionId: ofQuestionKey },
    columns: {
      question: ofQuestion,
      option: ownText('label'),
      option_kind: ownText('kind'),
      position: ownNumber('position'),
      side: ownNumber('side'),
      step: ownNumber('step'),
    },
  },
  option_labels: {
    model: 'OptionLabel',
    from: `"OptionLabel" t ${ofOption} AND q."id" IN (${shownQuestions})`,
    key: ['optionId', 'language'],
    isUnnumbered: true,
    refersTo: { optionId: ['options', 'question', 'option'] },
    columns: {
      question: ofQuestion,
      option: shown('o."label"'),
      language: ownText('language'),
      label: ownText('label'),
    },
  },
  former_names: {
    model: 'FormerName',
    from: `(SELECT * FROM "FormerName" WHERE "questionId" IS NULL OR "questionId" IN (${shownQuestions})) t LEFT JOIN "Question" q ON q."id" = t."questionId"`,
    isUnnumbered: true,
    refersTo: { questionId: ofQuestionKey },
    columns: {
      number: ownNumber('id'),
      question: ofQuestion,
      thing: ownText('thing'),
      name: ownText('name'),
      successor: ownText('successor'),
    },
  },
};
