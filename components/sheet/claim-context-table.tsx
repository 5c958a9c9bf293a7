import type { ClaimContext } from '@/lib/domain/record/claim';
import type { PlacedEstimate } from '@/lib/domain/record/placed';
import type { Words } from '@/lib/words/words';
import { StatedValue } from './stated-text';

const labels = {
  pollsters: 'pollsters',
  sampleSize: 'sampleSize',
  wording: 'wording',
  mode: 'mode',
  dates: 'fieldwork',
} as const;

/** What one needs to judge a figure: whether the sentence says it, and what the register knows of it. */
export function ClaimContextTable(props: { context: ClaimContext[]; quoted: PlacedEstimate; words: Words }) {
  const { context, quoted, words } = props;
  const { t } = words;
  const leftOut = context.filter(({ isSaid }) => !isSaid).length;
  const write = (attribute: ClaimContext['attribute'], known: string[]) => {
    if (attribute === 'sampleSize') return words.count(Number(known[0]));
    if (attribute === 'dates') return words.fieldwork(quoted.sheet.disclosure) ?? '';
    return attribute === 'wording' ? <q>{known.join(', ')}</q> : known.join(', ');
  };
  return (
    <>
      <p className="prose mt-1 text-ink-2">{t('claim.leftOutCount', { count: leftOut })}</p>
      <section className="scroll mt-3" aria-label={t('claim.leftOut')} tabIndex={0}>
        <table className="data-table max-w-3xl">
          <thead>
            <tr>
              <th scope="col">{t('claim.attribute')}</th>
              <th scope="col">{t('claim.said')}</th>
              <th scope="col">{t('claim.known')}</th>
            </tr>
          </thead>
          <tbody>
            {context.map(({ attribute, isSaid, known }) => (
              <tr key={attribute}>
                <th scope="row">{t(`sheet.${labels[attribute]}`)}</th>
                <td>{t(isSaid ? 'claim.isSaid' : 'claim.isNotSaid')}</td>
                <td>
                  <StatedValue stated={known} words={words} write={(value) => write(attribute, value)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
