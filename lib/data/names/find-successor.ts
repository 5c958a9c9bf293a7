import type { Database } from '@/lib/data/db';
import { ofPublished, published } from '@/lib/data/find/published';
import type { NamedThing } from '@/lib/domain/record/former-name';

/** A name as an address has it, of the question that the address is about; of any where it is about none. */
export type AskedName = { question: string | null; thing: NamedThing; name: string };

/**
 * What something that was called so is called now; null where something published is called so today, or nothing ever
 * was. Each name has one successor, and a name that is given again loses its own, so that no chain comes back.
 */
export async function findSuccessor(db: Database, asked: AskedName): Promise<string | null> {
  if (await isCalledSo(db, asked)) return null;
  const { thing, question } = asked;
  const of = thing === 'topic' || question === null ? {} : { question: { slug: question } };
  let [name, seen] = [asked.name, new Set<string>()];
  for (;;) {
    const row = await db.formerName.findFirst({
      where: { thing, name, ...of },
      select: { successor: true },
      orderBy: { id: 'desc' },
    });
    if (!row || seen.has(row.successor)) return name === asked.name ? null : name;
    name = row.successor;
    seen = seen.add(name);
  }
}

async function isCalledSo(db: Database, { question, thing, name }: AskedName): Promise<boolean> {
  const of = question === null ? {} : { question: { slug: question } };
  const select = { id: true } as const;
  if (thing === 'topic')
    return (
      (await db.question.findFirst({ where: { topic: name, items: { some: ofPublished } }, select })) !== null
    );
  if (thing === 'option') {
    const where = { label: name, ...of, estimates: { some: { wave: published } } };
    return (await db.option.findFirst({ where, select })) !== null;
  }
  const item = { ...of, ...ofPublished };
  const where =
    thing === 'base'
      ? { kind: name, item }
      : thing === 'group'
        ? { group: name, item }
        : { groupDimension: name, item };
  return (await db.base.findFirst({ where, select })) !== null;
}
