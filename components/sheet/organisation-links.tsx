import { Fragment } from 'react';
import type { OrganisationName } from '@/lib/domain/record/organisation';

/** The address of a page; undefined where there is no such page, so that its link is plain text. */
export type AddressOf = (path: string) => string | undefined;

/** Pollsters by name, each a link to its page. */
export function PollsterLinks({ pollsters, to }: { pollsters: OrganisationName[]; to: AddressOf }) {
  return pollsters.map(({ slug, name }, index) => (
    <Fragment key={slug}>
      {index > 0 && ', '}
      <a href={to(`/pollsters/${slug}`)}>{name}</a>
    </Fragment>
  ));
}
