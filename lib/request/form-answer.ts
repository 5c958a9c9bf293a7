import type { SubmissionResult } from '@conform-to/react';

/** What a sent form is told: its errors and typed values, or what was done, in words. */
export type SentAnswer = SubmissionResult<string[]> & { done?: string };

/** What a form is told, and nothing before it was sent. */
export type FormAnswer = SentAnswer | undefined;
