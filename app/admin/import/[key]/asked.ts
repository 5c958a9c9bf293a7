import type { AskedField } from '@/components/import/asked-fields';
import type { OpenQuestion } from '@/lib/domain/import/mapping/propose-mapping';
import { sourceKindSchema } from '@/lib/domain/record/source';
import type { Words } from '@/lib/words/words';
import { mappingWords } from '../import-words';

const choose = ({ t }: Words) => ({ value: '', label: t('admin.import.columns.roles.open') });

/** Questions about a file at the fields that answer them; those about columns stand at the columns. */
export function toAsked(questions: readonly OpenQuestion[], words: Words): AskedField[] {
  return questions.flatMap(({ path, text, choices, why }): AskedField[] => {
    const name = fieldOf(path);
    if (name === null) return [];
    const known = closedChoices(name, words);
    const offered = choices?.map(
      (value) => known?.find((one) => one.value === value) ?? { value, label: value },
    );
    const isClosed = known !== null;
    return [
      {
        name,
        text,
        why,
        isClosed,
        choices: isClosed ? [choose(words), ...(offered ?? known)] : (offered ?? []),
      },
    ];
  });
}

const conventions: Readonly<Record<string, string>> = {
  'dates.order': 'order',
  'dates.twoDigitYearsFrom': 'years',
  decimalMark: 'decimalMark',
  shareUnit: 'shareUnit',
};

function fieldOf(path: string): string | null {
  return conventions[path] ?? /^constants\.(\w+)$/.exec(path)?.[1] ?? null;
}

function closedChoices(name: string, words: Words) {
  const { t } = words;
  const { choices, kinds } = mappingWords(words);
  if (name === 'order' || name === 'decimalMark' || name === 'shareUnit')
    return choices[name].filter(({ value }) => value !== '');
  if (name === 'option_kind') return kinds;
  if (name === 'source_kind')
    return sourceKindSchema.options.map((value) => ({ value, label: t(`sourceKind.${value}`) }));
  return null;
}
