import type { ChartModel, KeyEntry, Size, Target } from '@/lib/forms/model'
import { ringAround } from '@/lib/forms/parts/outlined'
import { withOutlines } from '@/lib/forms/parts/with-outlines'
import { memoByKey } from '@/lib/memo'
import {
  againstNote,
  againstSubtitle,
  againstSummary,
  countedThen,
  knownThen,
  onlyThen,
  outlinedKey,
} from '@/words/against'
import type { Reading } from './reading'

const keyEntry = (day: string): KeyEntry => ({
  id: 'outlined',
  label: outlinedKey(day),
  marks: [ringAround({ x: 0, y: 0, size: 9 })],
})

/** A reading with that of another day on the same axes, outlined in its drawing and named in its words. */
export function againstReading(reading: Reading, other: Reading, day: string): Reading {
  const counts = { shown: reading.selected.rows.length, other: other.selected.rows.length, day }
  const said = againstSummary(counts)
  const lineOf = ({ records, narrows }: Target, twin: Target | undefined) =>
    narrows || records.length > 1
      ? countedThen(day, twin?.many?.count ?? twin?.records.length ?? 0)
      : knownThen(day, twin !== undefined)
  const key = (entries: readonly KeyEntry[]) => [...entries, keyEntry(day)]
  return {
    ...reading,
    subtitle: againstSubtitle(reading.subtitle, day),
    summary: `${reading.summary} ${said}`,
    alternative: `${reading.alternative} ${said}`,
    get key() {
      return key(reading.key)
    },
    keyOf: (model: ChartModel) => key(reading.keyOf(model)),
    notes: [...reading.notes, againstNote(day)],
    model: memoByKey(
      ({ width, height }: Size) => `${width} ${height}`,
      (size: Size) => {
        const [shown, then] = [reading.model(size), other.model(size)]
        if (shown.empty) return shown
        return withOutlines(shown, then.empty ? { ...then, targets: [], ranges: [] } : then, {
          of: lineOf,
          only: onlyThen(day),
        })
      },
      4,
    ),
    get table() {
      return reading.table
    },
  }
}
