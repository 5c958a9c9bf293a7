import type { Role } from '@/lib/domain/people/editor';

/** A page in the header of the back office: `admin.<section>.title` is its word. */
type Entry = {
  section:
    | 'waves'
    | 'import'
    | 'organisations'
    | 'questions'
    | 'sources'
    | 'claims'
    | 'health'
    | 'log'
    | 'people'
    | 'security'
    | 'account';
  href: string;
  /** The least role that may use it. */
  role: Role;
};

/** The pages in the header, in its order. A page is marked while its address, or one under it, is open. */
export const navigation: Entry[] = [
  { section: 'waves', href: '/admin/waves', role: 'editor' },
  { section: 'import', href: '/admin/import', role: 'editor' },
  { section: 'organisations', href: '/admin/organisations', role: 'editor' },
  { section: 'questions', href: '/admin/questions', role: 'editor' },
  { section: 'sources', href: '/admin/sources', role: 'editor' },
  { section: 'claims', href: '/admin/claims', role: 'editor' },
  { section: 'health', href: '/admin/health', role: 'editor' },
  { section: 'log', href: '/admin/log', role: 'editor' },
  { section: 'people', href: '/admin/people', role: 'admin' },
  { section: 'security', href: '/admin/security', role: 'admin' },
  { section: 'account', href: '/admin/account', role: 'editor' },
];
