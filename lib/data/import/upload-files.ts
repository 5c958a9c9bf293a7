/** The files of uploads, wherever they lie: `KEY/what` names one, and each upload has a key of its own. */
export type UploadFiles = {
  /** Writes a file as it comes, in the place of any that has its name: whole, or not at all. */
  write: (name: string, parts: UploadParts) => Promise<void>;
  /** The bytes of a file, null where there is none. */
  read: (name: string) => Promise<AsyncIterable<Uint8Array> | null>;
  /** The keys under which anything lies, each with when the last of it was written. */
  listKeys: () => Promise<LyingKey[]>;
  /** The names of all files. */
  listNames: () => Promise<string[]>;
  /** Removes a file. */
  remove: (name: string) => Promise<void>;
  /** Removes all files of a key. */
  removeAll: (key: string) => Promise<void>;
};

/** Bytes as they come. */
export type UploadParts = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** A key under which files lie. */
export type LyingKey = { key: string; changedAt: Date };

/** Whether something lies under a key of ours: what else is kept in the same folder or bucket is left alone. */
export function isUploadKey(key: string): boolean {
  return /^[\w-]{22}$/.test(key);
}
