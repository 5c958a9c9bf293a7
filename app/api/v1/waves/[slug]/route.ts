import { namedRoutes } from '@/lib/answers/api/answer-one';
import { pageOf } from '@/lib/answers/api/to-answers';
import { ApiProblem } from '@/lib/answers/problem';
import { getWaveVersion } from '@/lib/data/find/versions';
import { getWave, getWaveStanding } from '@/lib/data/waves/waves';

/** A published wave with everything published of it; 410 where it was withdrawn. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = namedRoutes(async (db, slug) => {
  const [wave, standing] = [await getWave(db, slug), await getWaveStanding(db, slug)];
  if (!wave || !standing) return null;
  if (wave.status === 'withdrawn') throw withdrawn(standing.withdrawnBecause);
  const { publishedAlone } = standing;
  return { ...wave, page: pageOf('waves', slug), version: await getWaveVersion(db, slug), publishedAlone };
});

function withdrawn(reason: string | null): ApiProblem {
  const detail = ['This wave was withdrawn.', reason].filter((text) => text !== null).join(' ');
  return new ApiProblem(410, { code: 'wave_withdrawn', detail });
}
