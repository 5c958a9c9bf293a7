import type { Source, SourceTitle } from '@/lib/domain/record/source';
import type { Prisma } from '../generated/client';
import { readMissing } from './missing-column';

/** The columns of a source that is named. */
export const sourceTitleSelect = { slug: true, title: true, kind: true } satisfies Prisma.SourceSelect;

/** The columns of a source itself, without what it names. */
export const sourceColumns = {
  ...sourceTitleSelect,
  author: true,
  url: true,
  archivedUrl: true,
  published: true,
  accessed: true,
  language: true,
  licence: true,
  missing: true,
} satisfies Prisma.SourceSelect;

/** The columns of a source, with up to three links of its chain. */
export const sourceSelect = {
  ...sourceColumns,
  publisher: { select: { slug: true, name: true } },
  cites: {
    select: {
      ...sourceTitleSelect,
      cites: { select: { ...sourceTitleSelect, cites: { select: sourceTitleSelect } } },
    },
  },
} satisfies Prisma.SourceSelect;

/** The columns of a source, as read. */
export type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>;
type Cited = { slug: string; title: string; kind: SourceTitle['kind']; cites?: Cited | null };

/** A source as the domain knows it. */
export function toSource(row: SourceRow): Source {
  const { missing, cites, publisher, author, url, published, ...rest } = row;
  const stated = readMissing(missing);
  return {
    ...rest,
    publisher: stated('publisher', publisher),
    author: stated('author', author),
    url: stated('url', url),
    published: stated('published', published),
    chain: toChain(cites),
  };
}

function toChain(cited: Cited | null | undefined): SourceTitle[] {
  if (!cited) return [];
  const { slug, title, kind } = cited;
  return [{ slug, title, kind }, ...toChain(cited.cites)];
}
