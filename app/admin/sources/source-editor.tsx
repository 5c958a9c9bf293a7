'use client';

import { type ComponentProps, useMemo } from 'react';
import { z } from 'zod';
import { suggest } from '@/app/admin/_parts/suggest';
import type { AskNames } from '@/components/housekeeping/organisation-field';
import { SourceForm } from '@/components/housekeeping/source-form';
import { nameSuggestionSchema } from '@/lib/domain/find/suggestion';
import { type Locale, wordsOf } from '@/lib/words/words';
import { lookUpNames } from '../drafts/actions';

type Props = Omit<ComponentProps<typeof SourceForm>, 'ask' | 'spoken'> & { locale: Locale };

/** Joins the form of a source with what it asks while one types. */
export function SourceEditor({ locale, ...props }: Props) {
  const ask = useMemo<AskNames>(
    () => ({
      suggest: (text) => suggest('organisations', text, z.array(nameSuggestionSchema)),
      lookUp: lookUpNames,
    }),
    [],
  );
  return <SourceForm {...props} ask={ask} spoken={wordsOf(locale)} />;
}
