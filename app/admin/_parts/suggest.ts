import type { z } from 'zod';
import type { SuggestionKind } from '@/lib/domain/find/suggestion';

/** Asks what a text may mean; whoever asks decides what no answer means. */
export async function suggest<Schema extends z.ZodType>(
  of: SuggestionKind,
  text: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const response = await fetch(`/admin/suggestions?${new URLSearchParams({ of, text: text.slice(0, 500) })}`);
  return schema.parse(await response.json());
}
