import type { ViewSpec } from './parameters'

/** The parameters of a record's address: the recorded clock and the known day. */
export function recordSpec(newest: { readonly number: number; readonly date: string }): ViewSpec {
  return {
    known: { min: null, max: newest.date },
    rev: { min: 1, max: newest.number, initial: null },
  }
}
