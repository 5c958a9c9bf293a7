import { Fragment } from 'react';
import type { OrganisationName } from '@/lib/domain/organisation';

/** Pollsters by name, each a link to its page. */
export function PollsterLinks({ pollsters, base }: { pollsters: OrganisationName[]; base: string }) {
  return pollsters.map(({ slug, name }, index) => (
    <Fragment key={slug}>
      {index > 0 && ', '}
      <a href={`${base}/${slug}`}>{name}</a>
    </Fragment>
  ));
}
