import type { Choice } from '../chart'

/** A control from the labels of its options by value, the default first. */
export function labelledChoice(
  parameter: Choice['parameter'],
  { label, options }: { readonly label: string; readonly options: Readonly<Record<string, string>> },
): Choice {
  return {
    parameter,
    label,
    options: Object.entries(options).map(([value, words]) => ({ value, label: words })),
  }
}
