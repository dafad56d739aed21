/** A size and what it cost. */
export type Point = readonly [size: number, cost: number]

/**
 * The exponent k of the power law cost = c × size^k that fits best (least squares of the logarithms): 1 for a cost that
 * grows with the size, 2 for one that grows with its square. NaN for fewer than two sizes.
 */
export function fittedExponent(points: readonly Point[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const)
  const mean = (of: (log: readonly [number, number]) => number) =>
    logs.reduce((sum, log) => sum + of(log), 0) / logs.length
  const [x, y] = [mean(([size]) => size), mean(([, cost]) => cost)]
  const covariance = mean(([size, cost]) => (size - x) * (cost - y))
  const variance = mean(([size]) => (size - x) ** 2)
  return variance === 0 ? Number.NaN : covariance / variance
}
