import { memo } from '@/lib/memo'
import type { Codes } from './code-array'
import type { Columns } from './column'

/** Where rows that are views on columns keep these. */
export const COLUMNS = Symbol.for('alliance-ledger.columns-of-row')

/** What rows have that are views on columns. */
interface View {
  readonly position: number
  readonly [COLUMNS]?: Columns
}

/** Where so many rows were asked, and at least each second one was, each of the others is, too. */
const TRIED = 2 ** 14
/** What is known of more rows would take more memory than they do. */
const MAX_ASKED = 2 ** 17

/** What is known of the rows that have the same values in some columns. */
class Known<V> {
  is: 'nothing' | 'told' | 'split' | 'asked each' = 'nothing'
  value: V | undefined
  /** The column that is read next, and what is known of the rows by their number in it. */
  codes: Codes | null = null
  readonly next: Known<V>[] = []
}

/** Makes rows that note which columns are read of them, in this order. */
const notingReads = memo((columns: Columns) => {
  class NotingReads {
    readonly reads: string[] = []

    constructor(readonly position: number) {}
  }
  for (const [name, { at }] of Object.entries(columns))
    Object.defineProperty(NotingReads.prototype, name, {
      enumerable: true,
      get(this: NotingReads) {
        if (!this.reads.includes(name)) this.reads.push(name)
        return at(this.position)
      },
    })
  return NotingReads
})

/**
 * `of` for many rows: of the rows of a large table it is asked once for all that have the same values in the columns that it
 * reads. It must tell the same of the same values, whichever object has them.
 */
export function tellAlike<R extends object, V>(of: (row: R) => V): (row: R) => V {
  let columns: Columns | undefined
  const all = new Known<V>()
  let rows = 0
  let asked = 0

  /** Asks for a row of which nothing is known but what `depth` columns have, and notes what the answer depends on. */
  const ask = (known: Known<V>, depth: number, position: number, its: Columns): V => {
    const row = new (notingReads(its))(position)
    const value = of(row as unknown as R)
    let last = known
    for (const name of row.reads.slice(depth)) {
      const coded = its[name]?.coded
      // A text that hardly repeats.
      if (!coded) {
        last.is = 'asked each'
        return value
      }
      last.is = 'split'
      last.codes = coded.codes
      const next = new Known<V>()
      last.next[coded.codes[position] as number] = next
      last = next
    }
    last.is = 'told'
    last.value = value
    return value
  }

  return (row) => {
    const { [COLUMNS]: its, position } = row as R & View
    if (its === undefined) return of(row)
    columns ??= its
    if (its !== columns) return of(row)
    rows++
    let known = all
    let depth = 0
    while (known.codes !== null) {
      const code = known.codes[position] as number
      let next = known.next[code]
      if (next === undefined) {
        next = new Known()
        known.next[code] = next
      }
      known = next
      depth++
    }
    if (known.is === 'told') return known.value as V
    if (known.is === 'asked each') return of(row)
    asked++
    if (asked > MAX_ASKED || (asked > TRIED && asked * 2 > rows)) {
      all.is = 'asked each'
      all.codes = null
      all.next.length = 0
      return of(row)
    }
    return ask(known, depth, position, its)
  }
}
