import type { Database } from '@/lib/data/db';
import { findAlike } from '@/lib/data/find/name-index';
import { getOrganisationSheet } from '@/lib/data/organisations/organisation-sheet';
import { getQuestionSheet } from '@/lib/data/questions/question-sheet';
import { listTopics } from '@/lib/data/questions/topics';
import type { OrganisationContent } from '@/lib/domain/entry/organisation-edit';
import type { QuestionEdit } from '@/lib/domain/entry/question-edit';
import { RuleError } from '@/lib/domain/rule-error';
import { alikeIn, SeenNames } from '@/lib/domain/values/skeleton';

// Names that can hardly be told from another are asked about before they are saved: who types one says whether it is the
// other. A name that was there before is not asked about again.

/**
 * Refuses new names of an organisation that look like those of another. `slug` is null for one that is new.
 * @throws RuleError `looks_alike`.
 */
export async function requireOrganisationApart(
  db: Database,
  slug: string | null,
  { name, aliases }: Pick<OrganisationContent, 'name' | 'aliases'>,
): Promise<void> {
  const stored = slug === null ? null : await getOrganisationSheet(db, slug);
  const before = stored ? [stored.name, ...stored.aliases] : [];
  for (const typed of [name, ...aliases]) {
    if (before.includes(typed)) continue;
    const other = await db.organisation.findFirst({
      where: { id: { in: await findAlike(db, 'organisation', typed) }, slug: { not: slug ?? '' } },
      select: { name: true, aliases: { select: { name: true } } },
      orderBy: { id: 'asc' },
    });
    // A name that another has to the letter is refused whatever anybody says.
    const isTaken = other && [other, ...other.aliases].some((one) => one.name === typed);
    if (other && !isTaken) refuse(typed, other.name, typed === name ? 'name' : 'aliases');
  }
}

/**
 * Refuses a new title of a question, or a new topic, that looks like that of others, and answers that look like one another.
 * @throws RuleError `looks_alike`.
 */
export async function requireQuestionApart(
  db: Database,
  slug: string,
  { title, topic, options }: Pick<QuestionEdit, 'title' | 'topic' | 'options'>,
): Promise<void> {
  const stored = await getQuestionSheet(db, slug);
  if (title !== stored?.content.title) {
    const other = await db.question.findFirst({
      where: { id: { in: await findAlike(db, 'question', title) }, slug: { not: slug } },
      select: { title: true },
      orderBy: { id: 'asc' },
    });
    if (other) refuse(title, other.title, 'title');
  }
  const topics = (await listTopics(db)).filter((one) => one !== stored?.content.topic);
  const likeTopic = topic === stored?.content.topic ? null : new SeenNames(topics).like(topic);
  if (likeTopic !== null) refuse(topic, likeTopic, 'topic');
  const alike = alikeIn(options.map(({ label }) => label));
  for (const [index, { label, was }] of options.entries()) {
    if (label === was) continue;
    const other = alike.find((labels) => labels.includes(label))?.find((one) => one !== label);
    if (other !== undefined) refuse(label, other, `options[${index}].label`);
  }
}

function refuse(name: string, other: string, field: string): never {
  throw new RuleError('looks_alike', { name, other }, field);
}
