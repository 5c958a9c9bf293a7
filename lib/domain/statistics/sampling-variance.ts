import { effectiveSize, type Sampled, toFraction } from './sample';

const mostInterviews = 1e9;
const leastVariance = 1e-4;

/**
 * Sampling variance of a share, points²: p(100−p)/n with n divided by the design effect and p = (share·n + 200)/(n + 4),
 * the share with two interviews more for it and two against. So no share, not even 0 or 100, is taken as certain. It is
 * at least 0.0001, for no share is printed more exactly than to a hundredth. Assumes a simple random sample with that
 * design effect. Source: A. Agresti, B. A. Coull, The American Statistician 52 (1998), 119-126. 50% of 1,000 interviews
 * has 2.5; 0% of 1,000 has 0.01988.
 * @throws RangeError where the share is not from 0 to 100, n below 1, or the design effect below 0.5.
 */
export function samplingVariance(sampled: Sampled): number {
  const size = Math.min(effectiveSize(sampled), mostInterviews);
  const sharePct = (100 * toFraction(sampled.sharePct) * size + 200) / (size + 4);
  return Math.max(leastVariance, (sharePct * (100 - sharePct)) / size);
}
