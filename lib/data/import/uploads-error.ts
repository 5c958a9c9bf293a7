/** Why the place where uploads lie takes or gives nothing. */
export type UploadsTrouble = (typeof uploadsTroubles)[number];

/** All such reasons: no answer, no right, no bucket, and a folder without rights. */
export const uploadsTroubles = [
  'uploads_unreachable',
  'uploads_refused',
  'uploads_bucket',
  'uploads_folder',
] as const;

/** The place where uploads lie takes or gives nothing; the message names the settings, and says what can be done. */
export class UploadsError extends Error {
  override readonly name = 'UploadsError';
  readonly trouble: UploadsTrouble;

  /** As of a rule’s error: pages and actions are bundled apart, and the name tells. */
  static override [Symbol.hasInstance](value: unknown): value is UploadsError {
    return value instanceof Error && value.name === 'UploadsError';
  }

  /** What a client throws is not kept: it holds whole requests. */
  constructor(trouble: UploadsTrouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}
