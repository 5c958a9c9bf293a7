import type { SubmissionResult } from '@conform-to/react';

/** What a sent form is told: its errors and typed values, or what was done, in words; `rule` is the key of what said no. */
export type SentAnswer = SubmissionResult<string[]> & { done?: string; rule?: string };

/** What a form is told, and nothing before it was sent. */
export type FormAnswer = SentAnswer | undefined;
