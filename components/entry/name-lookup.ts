'use client';

import { useRef, useState } from 'react';
import type { Suggestion } from '@/components/ui/suggest-input';
import type { NameStanding } from '@/lib/domain/entry/name-standing';
import type { NameSuggestion } from '@/lib/domain/find/suggestion';

/** Which of the names in a field the register knows; asked again only where the field says something else. */
export function useNameStandings(
  ask: (names: string[]) => Promise<NameStanding[]>,
  start: { text: string; standings: readonly NameStanding[] },
) {
  const [standings, setStandings] = useState(start.standings);
  const lookedUp = useRef(start.text);
  const lookUp = (text: string, names: string[]) => {
    if (lookedUp.current === text) return;
    lookedUp.current = text;
    if (names.length === 0) return;
    ask(names).then(setStandings, () => {
      lookedUp.current = ''; // offline: asked again when the field is left again
    });
  };
  return { standings, lookUp };
}

/** Organisations that were found, as a field offers them: each by its name, beside the alias that was found. */
export function offerNames(found: readonly NameSuggestion[]): Suggestion<string>[] {
  return found.map(({ name, foundAs }) => ({ key: name, label: name, detail: foundAs ?? '', value: name }));
}

/** The one name in a field, or none. */
export function oneName(text: string): string[] {
  return [text.trim()].filter(Boolean);
}
