import { answerPackageFile } from '@/app/package-response';

export async function GET(request: Request, { params }: RouteContext<'/data/[file]'>): Promise<Response> {
  return answerPackageFile(request, (await params).file);
}
