import type { DisclosureCheck, DisclosureState } from '@/lib/domain/reading/disclosure';
import type { Words } from '@/lib/words/words';

const signs: Record<DisclosureState, string> = {
  disclosed: '●',
  not_stated: '○',
  not_entered: '◌',
  not_applicable: '–',
};

/** A wave held against the three standards, item by item with the standard's own number. */
export function DisclosureList(props: { checks: DisclosureCheck[]; words: Words; methodology: string }) {
  const { checks, words, methodology } = props;
  const { t } = words;
  return (
    <div className="grid gap-3">
      {checks.map(({ standard, items, disclosed, applicable }) => (
        <details key={standard} open={standard === 'aapor'}>
          <summary className="flex cursor-pointer justify-between gap-3">
            <span>{t(`disclosure.${standard}`)}</span>
            <b className="font-semibold tabular-nums">{t('disclosure.count', { disclosed, applicable })}</b>
          </summary>
          <ol className="checklist">
            {items.map(({ number, key, state }) => (
              <li key={key}>
                <span>{number}</span>
                <span>
                  {t(`disclosure.items.${key}`)}
                  {state !== 'disclosed' && (
                    <>
                      {': '}
                      <span className={state === 'not_entered' ? 'not-entered' : 'not-stated'}>
                        {t(`missing.short.${state}`)}
                      </span>
                    </>
                  )}
                </span>
                <span aria-hidden="true">{signs[state]}</span>
                {state === 'disclosed' && <span className="sr-only">{t('disclosure.state.disclosed')}</span>}
              </li>
            ))}
          </ol>
        </details>
      ))}
      <p className="text-note text-ink-3">
        {t('missing.legend')} <a href={`${methodology}#disclosure`}>{t('disclosure.about')}</a>
      </p>
    </div>
  );
}
