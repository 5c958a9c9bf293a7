import type { Base } from './estimate';
import type { Item } from './wave';

/** Which base and group of a question's items is shown: the kind of base, and a group of respondents or all of them. */
export type BaseView = { base: string; dimension: string | null; group: string | null };

/** Whom a base is of: its kind, and the group where it is of one. */
export type Whom = Pick<Base, 'kind' | 'groupDimension' | 'group'>;

/** The view that a base belongs to. */
export function viewOf({ kind, groupDimension, group }: Whom): BaseView {
  return { base: kind, dimension: groupDimension, group };
}

/** A view as one text: what one base of a question has in common from wave to wave, whatever its notes say. */
export function viewKey({ base, dimension, group }: BaseView): string {
  return JSON.stringify([base, dimension, group]);
}

/** A base as one text: what tells it from every other of its item, its note among it. */
export function baseKey({ kind, groupDimension, group, note }: Whom & Pick<Base, 'note'>): string {
  return JSON.stringify([kind, groupDimension, group, note]);
}

/**
 * The views that items hold, each once: all respondents first, then other bases of everybody, then groups, in the order
 * in which they are first met.
 */
export function listViews(items: readonly Item[]): BaseView[] {
  const views = new Map<string, BaseView>();
  for (const { bases } of items)
    for (const base of bases) {
      const view = viewOf(base);
      const key = viewKey(view);
      if (!views.has(key)) views.set(key, view);
    }
  return [...views.values()]
    .map((view, index) => ({ view, rank: rankOf(view), index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ view }) => view);
}

function rankOf({ base, group }: BaseView): number {
  return (group === null ? 0 : 2) + (base === 'all' ? 0 : 1);
}

/** The base of an item that a view shows, or null where the item has none. */
export function findBase(item: Item, view: BaseView): Base | null {
  return (
    item.bases.find(
      ({ kind, groupDimension, group }) =>
        kind === view.base && groupDimension === view.dimension && group === view.group,
    ) ?? null
  );
}

/** What an address asks to see; null where it does not say. */
export type AskedView = { base: string | null; group: string | null };

/**
 * The view that an address asks for: the base by its kind, the group by its name, or by `dimension:name` where two
 * dimensions have a group of that name. Where it asks for nothing, the first view, even of a group: a question may be
 * printed for groups alone. Null where the items have no such view.
 */
export function findView<View extends BaseView>(views: readonly View[], asked: AskedView): View | null {
  const ofBase = views.filter(({ base }) => asked.base === null || base === asked.base);
  const ofGroup = ofBase.filter(({ dimension, group }) =>
    asked.group === null ? group === null : group === asked.group || `${dimension}:${group}` === asked.group,
  );
  const isAsked = asked.base !== null || asked.group !== null;
  return ofGroup[0] ?? (isAsked ? null : (views[0] ?? null));
}

/** How an address asks for a view, with no more than is needed to find it again among `views`. */
export function toAskedView(views: readonly BaseView[], view: BaseView): AskedView {
  const group = groupParameter(views, view);
  const found = findView(views, { base: null, group });
  return { base: found && viewKey(found) === viewKey(view) ? null : view.base, group };
}

/** A group by its name alone where that is enough. */
function groupParameter(views: readonly BaseView[], { dimension, group }: BaseView): string | null {
  if (group === null) return null;
  const dimensions = new Set(views.filter((view) => view.group === group).map((view) => view.dimension));
  return dimensions.size > 1 ? `${dimension}:${group}` : group;
}
