import { permanentRedirect } from 'next/navigation';
import { findRenamedAddress } from '@/lib/answers/renamed-address';

/** Leads on to where a page is whose address has a name that something no longer has; called before anything is drawn. */
export async function followRenames(
  path: string,
  parameters: URLSearchParams,
  to: (path: string) => string,
): Promise<void> {
  const address = await findRenamedAddress(path, parameters);
  if (address !== null) permanentRedirect(to(address));
}
