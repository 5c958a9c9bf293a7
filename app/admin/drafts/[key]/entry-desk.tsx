'use client';

import { useMemo } from 'react';
import { z } from 'zod';
import { suggest } from '@/app/admin/_parts/suggest';
import type { EntryActions } from '@/components/entry/entry-actions';
import { EntryScreen, type EntryScreenProps } from '@/components/entry/entry-screen';
import { nameSuggestionSchema, questionSuggestionSchema } from '@/lib/domain/find/suggestion';
import { sourceSchema } from '@/lib/domain/record/source';
import { signInAddress } from '@/lib/sign-in/sign-in-address';
import { type Locale, wordsOf } from '@/lib/words/words';
import {
  discardEntry,
  findSimilarWaves,
  lookUpNames,
  lookUpQuestions,
  publishEntry,
  rebaseEntry,
  saveEntry,
  sendEntry,
} from '../actions';
import { toItemSpec } from './item-chart';

type Props = Omit<EntryScreenProps, 'words' | 'actions' | 'toSpec' | 'to'> & { locale: Locale };

/** Joins the entry screen with what it asks, and with the drawing of charts. */
export function EntryDesk({ locale, ...props }: Props) {
  const words = wordsOf(locale);
  const toSpec = useMemo(() => toItemSpec(words), [words]);
  const { key, wave } = props.draft;
  const exceptWave = wave?.slug ?? null;
  const actions = useMemo<EntryActions>(
    () => ({
      save: saveEntry,
      send: sendEntry,
      publish: publishEntry,
      renew: rebaseEntry,
      discard: discardEntry,
      suggestOrganisations: (text) => suggest('organisations', text, z.array(nameSuggestionSchema)),
      suggestQuestions: (text) => suggest('questions', text, z.array(questionSuggestionSchema)),
      suggestSources: (text) => suggest('sources', text, z.array(sourceSchema)),
      lookUpNames,
      lookUpQuestions: (questions) => lookUpQuestions({ questions, exceptWave }),
      findDuplicates: (wanted) => findSimilarWaves({ ...wanted, exceptWave }),
    }),
    [exceptWave],
  );
  return (
    <EntryScreen
      {...props}
      words={words}
      actions={actions}
      toSpec={toSpec}
      to={{
        signIn: signInAddress(`/admin/drafts/${key}`),
        review: `/admin/drafts/${key}/review`,
        home: '/admin',
        wave: (slug) => `/admin/waves/${slug}`,
      }}
    />
  );
}
