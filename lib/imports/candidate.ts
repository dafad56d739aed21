import { z } from 'zod'
import { TABLES } from '@/lib/ledger/schema/rows'
import { isDay } from '@/lib/ledger/time/edtf'

/** What has become of a candidate; `same` is one that the ledger has as it is. */
const STATES = ['open', 'same', 'accepted', 'merged', 'refused'] as const

const text = z.string('text')
const day = z.string().refine(isDay, 'a day such as 2026-11-30')
const cells = z.record(text, text, 'cells as text, by column')
const decision = z.strictObject({ day, row: text.nullable(), why: text.nullable() })

/** One line of an inbox: a row that upstream has and the ledger may want. */
export const CANDIDATE = z.strictObject({
  /** `<kind>:<identity upstream>`, the same from run to run. */
  key: text.min(3),
  kind: text.min(1),
  table: z.enum(TABLES),
  /** Filled cells by column, without since and until. */
  cells,
  /** Required columns that upstream does not tell, and those for which it names something unknown here. */
  needs: z.array(text),
  /** Rows of sources that upstream names and the ledger lacks. */
  sources: z.array(cells),
  origin: z.strictObject({ from: text, place: text, taken: day }),
  /** Upstream's own fields as text. */
  upstream: cells,
  /** SHA-256 of these fields. */
  digest: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal'),
  matches: z.array(
    z.strictObject({
      table: z.enum(TABLES),
      row: text,
      certainty: z.enum(['certain', 'likely']),
      why: z.array(text),
      differences: z.array(z.strictObject({ column: text, ledger: text, upstream: text })),
    }),
  ),
  /** Fields that differ from what an earlier import took. */
  changed: z.array(z.strictObject({ field: text, before: text, now: text })),
  state: z.enum(STATES),
  decided: decision.nullable(),
  /** What had been decided before upstream changed the row. */
  earlier: z.strictObject({ state: z.enum(STATES), decided: decision }).nullable(),
  /** The day of the first import that did not find it upstream any more. */
  gone: day.nullable(),
})
export type Candidate = z.output<typeof CANDIDATE>
export type Match = Candidate['matches'][number]
