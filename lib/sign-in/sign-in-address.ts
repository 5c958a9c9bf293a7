/** Where one begins in the back office; its other pages are under it. */
export const officeHome = '/admin';

/** Where one signs in, to be led on to `path` afterwards. */
export function signInAddress(path: string | null): string {
  const next = safeNext(path);
  return next === officeHome
    ? `${officeHome}/sign-in`
    : `${officeHome}/sign-in?${new URLSearchParams({ next })}`;
}

/** The page of the back office that `path` names, or its first one where it names anything else. */
export function safeNext(path: string | null | undefined): string {
  if (typeof path !== 'string' || path.length > 2000 || !URL.canParse(path, origin)) return officeHome;
  const { origin: leadsTo, pathname, search } = new URL(path, origin);
  const isInside = pathname === officeHome || pathname.startsWith(`${officeHome}/`);
  const isSignIn = pathname === `${officeHome}/sign-in`;
  return leadsTo === origin && path.startsWith(officeHome) && isInside && !isSignIn
    ? pathname + search
    : officeHome;
}

// Stands for the site's own address: what leads elsewhere leads to another one.
const origin = 'https://barometer.invalid';
