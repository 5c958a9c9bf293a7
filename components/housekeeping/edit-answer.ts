import type { FormAnswer } from '@/lib/request/form-answer';

/** A field that somebody else saved otherwise meanwhile; `value` is what stands, as the form's fields hold it. */
export type ConflictField = {
  name: string;
  label: string;
  stored: string;
  typed: string;
  value: FieldValue;
};

/** What a form's field holds: a text, or rows of fields. */
export type FieldValue = string | Record<string, string>[];

/** What a form that changes a thing is told: where somebody was quicker, what stands, and at which version. */
export type EditAnswer = FormAnswer & { conflict?: { version: number; fields: ConflictField[] } };
