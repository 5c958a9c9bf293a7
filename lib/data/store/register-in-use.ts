import { toDatabaseFile } from '../../env';
import { isDatabaseFileInUse } from './database-file';
import { isPostgresqlInUse } from './postgresql-register';
import { storeKindOf } from './store-kind';

/** Whether another program has the register of an address open. */
export async function isRegisterInUse(databaseUrl: string): Promise<boolean> {
  return storeKindOf(databaseUrl) === 'postgresql'
    ? isPostgresqlInUse(databaseUrl)
    : isDatabaseFileInUse(toDatabaseFile(databaseUrl));
}
