import type { Database } from '@/lib/data/db';
import { findSuccessor } from '@/lib/data/names/find-successor';
import { getSuccessor } from '@/lib/data/organisations/organisations';
import type { NamedThing } from '@/lib/domain/record/former-name';
import { database } from '@/lib/request/database';

// Addresses outlive the names in them. One with a name that something no longer has leads to the same address with the
// name that it has now (308); only what would be refused otherwise is looked at.

const questionIn = /\/questions\/([^/]+)/;
const organisationIn = /\/(?:pollsters|organisations)\/([^/]+)/;
const named = /^(option|base|group|figure|topic|pollster)([1-9]\d{0,3})?$/;
const groupFigure = 'by-';

/**
 * The address that this one has become: path and query with what is called otherwise now, or turned out to be another
 * organisation. Null where nothing in it is.
 */
export async function findRenamedAddress(path: string, parameters: URLSearchParams): Promise<string | null> {
  const db = await database();
  const renamed = new URLSearchParams();
  for (const [name, value] of parameters)
    renamed.append(name, (await successorOf(db, { path, parameters, name, value })) ?? value);
  const [, organisation] = organisationIn.exec(path) ?? [];
  const merged = organisation === undefined ? null : await getSuccessor(db, organisation);
  const isSame = merged === null && renamed.toString() === parameters.toString();
  if (isSame) return null;
  const query = renamed.size === 0 ? '' : `?${renamed}`;
  return `${merged === null ? path : path.replace(`/${organisation}`, `/${merged}`)}${query}`;
}

async function successorOf(
  db: Database,
  {
    path,
    parameters,
    name,
    value,
  }: { path: string; parameters: URLSearchParams; name: string; value: string },
): Promise<string | null> {
  const [, part, number = ''] = named.exec(name) ?? [];
  if (part === undefined) return null;
  if (part === 'pollster') return getSuccessor(db, value);
  const question = parameters.get(`question${number}`) ?? questionIn.exec(path)?.[1] ?? null;
  const find = (thing: NamedThing, asked: string) => findSuccessor(db, { question, thing, name: asked });
  if (part === 'topic') return find('topic', value);
  if (part === 'option' || part === 'base') return find(part, value);
  if (part === 'figure') {
    const dimension = value.startsWith(groupFigure)
      ? await find('dimension', value.slice(groupFigure.length))
      : null;
    return dimension === null ? null : `${groupFigure}${dimension}`;
  }
  return (await find('group', value)) ?? inDimension(value, find);
}

/** A group with its dimension before it, of which either may be called otherwise. */
async function inDimension(
  value: string,
  find: (thing: NamedThing, asked: string) => Promise<string | null>,
): Promise<string | null> {
  const at = value.indexOf(':');
  if (at < 0) return null;
  const [dimension, group] = [value.slice(0, at), value.slice(at + 1)];
  const [newDimension, newGroup] = [await find('dimension', dimension), await find('group', group)];
  return newDimension === null && newGroup === null
    ? null
    : `${newDimension ?? dimension}:${newGroup ?? group}`;
}

/** The answer that leads to where a refused address has moved; null where it has not. */
export async function movedAnswer(request: Request): Promise<Response | null> {
  const { pathname, searchParams } = new URL(request.url);
  const address = await findRenamedAddress(pathname, searchParams);
  return address === null ? null : new Response(null, { status: 308, headers: { Location: address } });
}
