import type { Transaction } from '@/lib/data/db';
import { ofPublished } from '@/lib/data/find/published';
import type { FormerName } from '@/lib/domain/record/former-name';

/**
 * Keeps what something published was called, so that addresses with that name still lead to it. What is called so now is
 * a former name no more.
 */
export async function recordFormerNames(
  transaction: Transaction,
  names: readonly FormerName[],
): Promise<void> {
  for (const { question, thing, name, successor } of names) {
    const row = await transaction.question.findFirst({
      where: { slug: question, items: { some: ofPublished } },
      select: { id: true },
    });
    if (!row) continue;
    const place = { questionId: thing === 'topic' ? null : row.id, thing };
    await transaction.formerName.deleteMany({ where: { ...place, name: { in: [name, successor] } } });
    await transaction.formerName.create({ data: { ...place, name, successor }, select: { id: true } });
  }
}
