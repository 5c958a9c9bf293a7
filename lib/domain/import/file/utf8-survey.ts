/** How far bytes are UTF-8. */
export type Utf8Survey = {
  /** Offset of the first byte that begins no well-formed sequence, or null where all bytes are UTF-8. */
  firstMalformed: number | null;
  /** Well-formed sequences of several bytes. */
  wellFormed: number;
  /** Bytes that belong to no well-formed sequence. */
  malformed: number;
};

/** Counts what of the bytes is UTF-8 (Unicode 15.0, table 3-7). */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  const survey: Utf8Survey = { firstMalformed: null, wellFormed: 0, malformed: 0 };
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length > 1) survey.wellFormed += 1;
    if (length === 0) {
      survey.firstMalformed ??= offset;
      survey.malformed += 1;
    }
    offset += Math.max(1, length);
  }
  return survey;
}

/** The length of the well-formed sequence that begins at `offset`, or 0 where none does. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead < 0x80) return 1;
  const length = lengthOf(lead);
  const second = bytes[offset + 1] ?? 0;
  const [low, high] = secondByteOf(lead);
  if (length === 0 || second < low || second > high) return 0;
  for (let next = offset + 2; next < offset + length; next += 1)
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Overlong forms, surrogates and what is beyond Unicode show in the second byte. */
function secondByteOf(lead: number): [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
