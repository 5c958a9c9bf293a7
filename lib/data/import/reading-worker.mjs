import { register } from 'tsx/esm/api';

// What a worker begins with, whoever starts it: the built site, a command or a test.

register();
await import('./reading-jobs.ts');
