import type { FormFields } from '@/lib/domain/entry/form-fields';
import type { FormAnswer } from '@/lib/request/form-answer';

/** A field that somebody else saved otherwise meanwhile; `value` is what is taken instead, null where nothing can be. */
export type ConflictField = {
  name: string;
  label: string;
  stored: string;
  typed: string;
  value: string | null;
};

/** A form joined with what somebody saved meanwhile: at which version, with what that holds, and where both differ. */
export type JoinedForm = {
  version: number;
  base: FormFields;
  fields: FormFields;
  conflicts: ConflictField[];
};

/** What a form that changes a thing is told. */
export type EditAnswer = FormAnswer & { joined?: JoinedForm };

/** Who sees what a form saves: readers, at once or once a publisher lets them, or the back office alone. */
export type Publicity = 'public' | 'proposed' | 'private';
