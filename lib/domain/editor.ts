import { z } from 'zod';

/** Somebody who may write. Only a role check makes one, so that a write without a person does not compile. */
export const editorSchema = z.strictObject({ name: z.string().min(1) }).brand<'Editor'>();
export type Editor = z.infer<typeof editorSchema>;
