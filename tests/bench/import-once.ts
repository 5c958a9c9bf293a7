import { fileAt } from '../../lib/commands/file-at';
import { openDatabase } from '../../lib/data/db';
import { runImport } from '../../lib/data/import/run-import';
import { samplePublisher } from '../samples/publish-sample';

// One import, in a process of its own: how long it took, how much memory it needed at most, how many values it had.

const [databaseUrl = '', path = ''] = process.argv.slice(2);
const db = await openDatabase(databaseUrl);
const start = performance.now();
const { kind, report } = await runImport(db, {
  file: fileAt(path),
  mapping: null,
  alone: true,
  into: 'published',
  editor: samplePublisher,
});
const milliseconds = performance.now() - start;
await db.$disconnect();
if (kind === 'refused') throw new Error(JSON.stringify(report.issues.slice(0, 3)));
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ milliseconds, peakMegabytes, values: report.values.total }));
