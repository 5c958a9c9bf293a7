import type { ReactNode } from 'react';
import { ChangeList } from '@/components/review/change-list';
import type { ImportReport, Named } from '@/lib/domain/import/import-report';
import type { Words } from '@/lib/words/words';

/** How many names, and how many waves, stand open at first. */
const [mostNames, mostWaves] = [12, 20];

/** The time span, the pollsters and what is new of names, at a glance. */
export function ReportGlance({ report, words }: { report: ImportReport; words: Words }) {
  const { t } = words;
  const { period, pollsters, newQuestions, newOrganisations } = report;
  const names = (all: string[]) => <Names names={all} words={words} />;
  return (
    <dl className="sheet max-w-3xl text-small sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <dt>{t('admin.import.preview.period')}</dt>
      <dd>
        {period
          ? words.between({ start: period.firstDay, end: period.lastDay })
          : t('admin.import.preview.undated')}
      </dd>
      <dt>{t('admin.import.preview.pollsters')}</dt>
      <dd>
        {names(pollsters.map(({ name, waves }) => t('admin.import.preview.pollster', { name, waves })))}
      </dd>
      <dt>{t('admin.import.preview.newOrganisations')}</dt>
      <dd>{names(newOrganisations)}</dd>
      <dt>{t('admin.import.preview.newQuestions')}</dt>
      <dd>{names(newQuestions.map(({ title }) => title))}</dd>
    </dl>
  );
}

function Names({ names, words }: { names: string[]; words: Words }) {
  const { t } = words;
  if (names.length === 0) return <span className="text-ink-3">{t('admin.import.preview.none')}</span>;
  const rest = names.slice(mostNames);
  return (
    <>
      {names.slice(0, mostNames).join('; ')}
      {rest.length > 0 && (
        <details>
          <summary className="cursor-pointer text-link">
            {t('admin.import.preview.more', { count: rest.length })}
          </summary>
          {rest.join('; ')}
        </details>
      )}
    </>
  );
}

/** What the register says otherwise, wave by wave and field by field. */
export function ReportDifferences({ report, words }: { report: ImportReport; words: Words }) {
  const { differences } = report;
  if (differences.length === 0) return null;
  return (
    <ReportPart
      title={words.t('admin.import.preview.differences')}
      count={words.count(differences.length)}
      hint={words.t('admin.import.preview.differencesHint')}
    >
      {differences.slice(0, mostWaves).map(({ slug, title, changes }) => (
        <section key={slug} className="mt-4 max-w-3xl">
          <h3 className="text-body">{title}</h3>
          <ChangeList changes={changes} words={words} />
        </section>
      ))}
      <Rest count={differences.length - mostWaves} words={words} />
    </ReportPart>
  );
}

/** The waves that an import makes. */
export function ReportCreated(props: {
  created: Named[];
  title: string;
  hrefOf?: (slug: string) => string;
  words: Words;
}) {
  const { created, title, hrefOf, words } = props;
  if (created.length === 0) return null;
  return (
    <ReportPart title={title} count={words.count(created.length)}>
      <ul className="mt-2 max-w-3xl text-small">
        {created.slice(0, mostWaves).map(({ slug, title: wave }) => (
          <li key={slug} className="border-b border-rule-soft py-1.5">
            {hrefOf ? <a href={hrefOf(slug)}>{wave}</a> : wave}
          </li>
        ))}
      </ul>
      <Rest count={created.length - mostWaves} words={words} />
    </ReportPart>
  );
}

/** A part of a report, with how many things it holds. */
export function ReportPart(props: { title: string; count?: string; hint?: string; children: ReactNode }) {
  const { title, count, hint, children } = props;
  return (
    <section className="mt-10">
      <h2>
        {title}
        {count !== undefined && (
          <span className="ml-2 font-sans text-small font-normal text-ink-3 tabular-nums">{count}</span>
        )}
      </h2>
      {hint !== undefined && <p className="mt-1 text-small text-ink-2">{hint}</p>}
      {children}
    </section>
  );
}

function Rest({ count, words }: { count: number; words: Words }) {
  return count > 0 ? (
    <p className="mt-2 text-small text-ink-3">{words.t('admin.import.preview.rest', { count })}</p>
  ) : null;
}
