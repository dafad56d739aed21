/** How often some work is repeated, and how often before that without being counted. */
export interface Runs {
  readonly counted: number
  readonly warmUp: number
}

export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const half = sorted.length >> 1
  const [before, at] = [sorted[half - 1] ?? Number.NaN, sorted[half] ?? Number.NaN]
  return sorted.length % 2 === 1 ? at : (before + at) / 2
}

async function timeOf(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** The median time of some work in milliseconds. */
export async function median(work: () => unknown, { counted, warmUp }: Runs): Promise<number> {
  const times: number[] = []
  for (let run = -warmUp; run < counted; run++) {
    const time = await timeOf(work)
    if (run >= 0) times.push(time)
  }
  return middle(times)
}

/** A number from 0 to below 1, as Math.random gives it. */
type Random = () => number

export function shuffled<T>(items: readonly T[], random: Random = Math.random): readonly T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[result[last], result[other]] = [result[other] as T, result[last] as T]
  }
  return result
}

/**
 * The median times of several works in milliseconds, by name. Each round does all of them in another random order, so
 * that whatever else the machine does meets all alike.
 */
export async function medians<K extends string>(
  works: Readonly<Record<K, () => unknown>>,
  { counted, warmUp }: Runs,
): Promise<Readonly<Record<K, number>>> {
  const names = Object.keys(works) as K[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>
  for (let round = -warmUp; round < counted; round++)
    for (const name of shuffled(names)) {
      const time = await timeOf(works[name])
      if (round >= 0) times[name].push(time)
    }
  return Object.fromEntries(names.map((name) => [name, middle(times[name])])) as Record<K, number>
}
