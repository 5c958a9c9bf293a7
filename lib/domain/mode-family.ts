/** Ways to reach and ask people that give comparable answers among themselves. */
const families = [
  {
    name: 'face_to_face',
    pattern:
      /face[- ]?to[- ]?face|in[- ]person|personal interview|\bcapi\b|\bpapi\b|door[- ]to[- ]door|household visit/,
  },
  { name: 'telephone', pattern: /phone|\bcati\b|\bmobile\b|\bivr\b|robocall/ },
  { name: 'online', pattern: /online|\bweb\b|internet|\bcawi\b|e-?mail/ },
  { name: 'on_paper', pattern: /\bpost(?:al)?\b|\bby mail\b|self[- ](?:complet|administ)/ },
] as const;

/**
 * The family of a mode as a source words it: `face_to_face`, `telephone`, `online`, `on_paper`, several of them joined by
 * `+` where people were asked in several ways, or the words themselves, in lower case, where they name none. “Telephone
 * interviews (CATI)” is of the family `telephone`.
 */
export function modeFamily(mode: string): string {
  const words = mode.toLowerCase().replace(/\s+/g, ' ').trim();
  const found = families.filter(({ pattern }) => pattern.test(words)).map(({ name }) => name);
  return found.length === 0 ? words : found.join('+');
}
