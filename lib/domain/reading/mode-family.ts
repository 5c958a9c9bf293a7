/** Ways to reach and ask people that give comparable answers among themselves. */
const families = [
  {
    name: 'face_to_face',
    pattern:
      /face[- ]?to[- ]?face|in[- ]person|personal interview|\bcapi\b|\bpapi\b|door[- ]to[- ]door|household visit/,
  },
  {
    name: 'telephone',
    pattern: /(?<!smart)phone|\bcati\b|\bmobile\b(?! (?:devices?|apps?|web))|\bivr\b|robocall/,
  },
  { name: 'online', pattern: /online|\bweb\b|internet|\bcawi\b|e-?mail/ },
  { name: 'on_paper', pattern: /\bpost(?:al)?\b|\bby mail\b|(?<!e-)\bmail survey/ },
] as const;

/** Said of paper where nothing else is said; people fill in forms online too. */
const alone = /self[- ](?:complet|administ)/;

/**
 * The family of a mode as a source words it: `face_to_face`, `telephone`, `online`, `on_paper`, several of them joined by
 * `+` where people were asked in several ways, or the words themselves, in lower case, where they name none. “Telephone
 * interviews (CATI)” is of the family `telephone`.
 */
export function modeFamily(mode: string): string {
  const words = mode
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const found = families.filter(({ pattern }) => pattern.test(words)).map(({ name }) => name);
  if (found.length > 0) return found.join('+');
  return alone.test(words) ? 'on_paper' : words;
}
