import { precisionOf } from '@/lib/domain/values/edtf';
import { edtfSchema } from '@/lib/domain/values/edtf-schema';

/** The day (ISO 8601) that a parameter names, or null. */
export function readDay(text: string | null): string | null {
  const day = edtfSchema.safeParse(text);
  return day.success && precisionOf(day.data) === 'day' ? day.data : null;
}
