import { z } from 'zod';

/** What a word in an address may name that can be called otherwise one day. */
export const namedThingSchema = z.enum(['option', 'base', 'group', 'dimension', 'topic']);
export type NamedThing = z.infer<typeof namedThingSchema>;

/** A name that something of a question had, and the one that it was given then. A topic may be that of others too. */
export type FormerName = { question: string; thing: NamedThing; name: string; successor: string };
