import { answerPackageFile } from '@/lib/answers/files/package-file';

export async function GET(request: Request, { params }: RouteContext<'/data/[file]'>): Promise<Response> {
  return answerPackageFile(request, (await params).file);
}
