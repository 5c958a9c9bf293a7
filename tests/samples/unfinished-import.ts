import { openDatabase } from '../../lib/data/db';
import { runImport } from '../../lib/data/import/run-import';
import { runOnce } from '../../lib/data/import/running-imports';
import { storedLeases } from '../../lib/data/leases/stored-leases';
import { fileOfBytes } from '../../lib/domain/import/file/import-file';
import { samplePublisher, sampleTable } from './publish-sample';

// An import in a process of its own, which says when all is written, and then waits for ever before it is kept.

const [databaseUrl = '', key = ''] = process.argv.slice(2);
const db = await openDatabase(databaseUrl);
const leases = storedLeases(db, { holdsMs: 3000, beatMs: 100 });
await runOnce(leases, key, (watch) =>
  runImport(db, {
    ...watch,
    file: fileOfBytes('polls.csv', new TextEncoder().encode(sampleTable({}))),
    mapping: null,
    alone: true,
    into: 'published',
    editor: samplePublisher,
    confirm: () => {
      console.log('written');
      return new Promise(() => {});
    },
  }),
);
