/** The first few of many items in an order, without sorting them all. */
export class FirstFew<T> {
  #kept: T[] = []
  /** The last of those kept, once there are enough: what comes after it is none of the first. */
  #last: T | undefined

  constructor(
    readonly count: number,
    /** Negative where `one` comes first, as for `Array.sort`. */
    readonly compare: (one: T, other: T) => number,
  ) {}

  add(item: T): void {
    if (this.#last !== undefined && this.compare(item, this.#last) > 0) return
    this.#kept.push(item)
    if (this.#kept.length < 2 * this.count + 16) return
    this.#kept = this.inOrder()
    this.#last = this.#kept.at(-1)
  }

  inOrder(): T[] {
    return this.#kept.toSorted(this.compare).slice(0, this.count)
  }
}

/** The first `count` items of an order, without sorting the others; of equal ones those that come first. */
export function firstOf<T>(
  items: Iterable<T>,
  compare: (one: T, other: T) => number,
  count: number,
): readonly T[] {
  const few = new FirstFew(count, compare)
  for (const item of items) few.add(item)
  return few.inOrder()
}
