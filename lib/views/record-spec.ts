import type { ViewSpec } from './parameters'

/** What the address of one row takes: the recorded clock and the clock of knowledge. */
export function recordSpec(newest: { readonly number: number; readonly date: string }): ViewSpec {
  return {
    known: { min: null, max: newest.date },
    rev: { min: 1, max: newest.number, initial: null },
  }
}
