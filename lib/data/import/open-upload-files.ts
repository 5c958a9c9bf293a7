import { type Env, toUploadsFolder } from '../../env';
import { bucketFiles } from './upload-bucket';
import type { UploadFiles } from './upload-files';
import { folderFiles } from './upload-folder';

/** The files of uploads where the settings say that they lie. */
export function openUploadFiles(env: Env): UploadFiles {
  const { UPLOADS_URL, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID = '', S3_SECRET_ACCESS_KEY = '' } = env;
  const folder = toUploadsFolder(UPLOADS_URL);
  if (folder !== null) return folderFiles(folder);
  const { hostname, pathname } = new URL(UPLOADS_URL);
  return bucketFiles({
    bucket: hostname,
    prefix: `${pathname.slice(1)}/`.replace(/^\/$/, ''),
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  });
}
