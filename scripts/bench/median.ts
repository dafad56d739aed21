const WARM_UP = 5
const RUNS = 30

/** The median time of some work in milliseconds, over 30 runs after 5 that are not counted. */
export async function median(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = -WARM_UP; run < RUNS; run++) {
    const begun = performance.now()
    await work()
    if (run >= 0) times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  return ((times[RUNS / 2 - 1] ?? 0) + (times[RUNS / 2] ?? 0)) / 2
}
