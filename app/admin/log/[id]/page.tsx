import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { PublicButton } from '@/app/admin/_parts/public-button';
import { ChangeTable } from '@/components/housekeeping/edit-change-table';
import { ButtonForm } from '@/components/ui/button-form';
import { PageHead } from '@/components/ui/page-head';
import { readDiscarded } from '@/lib/data/drafts/discarded';
import { hasDraft } from '@/lib/data/drafts/drafts';
import { getVersion, isRestorable } from '@/lib/data/edit/restore-deleted';
import { isThere } from '@/lib/data/edit/restore-removed';
import { isWhole } from '@/lib/data/edit/snapshots';
import { isSlugShown } from '@/lib/data/find/shown';
import { getLogEntry, type LogEntry } from '@/lib/data/log/log';
import { listChanges } from '@/lib/domain/versions/list-changes';
import { database } from '@/lib/request/database';
import type { Words } from '@/lib/words/words';
import { putBack, restore, takeUp } from '../actions';
import { hrefOfThing, writeAction, writeInstant, writeThing } from '../log-words';

type Props = PageProps<'/admin/log/[id]'>;

export const metadata = officeTitle('admin.log.title');

/** One line of the log, with what was before and after. */
export default officePage('editor', async ({ person, db, may, words, t }, { params }: Props) => {
  const { id } = await params;
  const entry = /^[1-9]\d{0,14}$/.test(id) ? await getLogEntry(db, { id: Number(id), reader: person }) : null;
  if (!entry) return <AbsentOfficePage words={words} />;
  const discarded = entry.action === 'discard' ? readDiscarded(entry.before) : null;
  const changes = listChanges(discarded?.entry ?? entry.before, entry.after);
  const href = hrefOfThing(entry);
  return (
    <>
      <PageHead
        eyebrow={<a href="/admin/log">{t('admin.log.title')}</a>}
        title={`${writeThing(entry, words)}: ${writeAction(entry.action, words)}`}
      >
        <p>
          {entry.editor}, <time dateTime={entry.at}>{writeInstant(entry.at, words)}</time>
        </p>
        {entry.reason !== null && <p>{entry.reason}</p>}
        <p className="mt-1 flex flex-wrap gap-x-5 text-small">
          {href !== null && (
            <a href={href}>{t(entry.word === 'wave' ? 'admin.log.toWave' : 'admin.log.toThing')}</a>
          )}
        </p>
      </PageHead>
      {changes.length === 0 ? (
        <p className="text-ink-2">{t('admin.log.noChanges')}</p>
      ) : (
        <ChangeTable
          changes={changes}
          words={{
            label: t('admin.log.what'),
            place: t('admin.log.place'),
            before: t('admin.log.before'),
            after: t('admin.log.after'),
            nothing: t('admin.log.nothing'),
          }}
        />
      )}
      {discarded && !(await hasDraft(db, entry.slug)) && (
        <section className="mt-10 max-w-2xl">
          <ButtonForm action={takeUp} about={{ revision: id }} label={t('admin.log.putBack')} />
        </section>
      )}
      {may('publisher') && <Restore words={words} entry={entry} href={href} />}
    </>
  );
});

/** Puts the thing back, where what it was is known: as it was, or, where it was removed, at all. */
async function Restore(props: { entry: LogEntry & { before: unknown }; href: string | null; words: Words }) {
  const { entry, href, words } = props;
  const { t } = words;
  const { id, word, slug, action, before } = entry;
  if (word === null || href === null) return null;
  const db = await database();
  const about = { revision: String(id), href };
  if (action === 'delete') {
    if (!isWhole(word, before) || (await isThere(db, { word, slug }))) return null;
    return (
      <section className="mt-10 max-w-2xl">
        <PublicButton
          action={putBack}
          about={about}
          label={t('admin.log.putBack')}
          isPublic={entry.public}
          words={words}
        />
      </section>
    );
  }
  if (!isRestorable(word, before)) return null;
  const version = await getVersion(db, { word, slug });
  if (version === null) return null;
  return (
    <section className="mt-10 grid max-w-2xl gap-3">
      <p className="text-small text-ink-2">{t('admin.log.restoreHint')}</p>
      <PublicButton
        action={restore}
        about={{ ...about, version: String(version) }}
        label={t('admin.log.restore')}
        isPublic={await isSlugShown(db, word, slug)}
        words={words}
      />
    </section>
  );
}
