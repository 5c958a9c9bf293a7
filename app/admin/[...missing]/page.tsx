import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';

export const metadata = officeTitle('notFound.title');

/** No other page is at this address. Who is signed out is not told so, and is asked to sign in. */
export default officePage('editor', async ({ words }) => <AbsentOfficePage words={words} />);
