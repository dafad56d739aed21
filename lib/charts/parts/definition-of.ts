import type { Chart } from '../chart'
import type { Lookups } from '../query/lookups'

/** What exactly a chart counts, and in which unit; a panel what its indicator counts, as the revision has it. */
export function definitionOf(
  { definition, panelOf }: Pick<Chart, 'definition' | 'panelOf'>,
  { indicators }: Pick<Lookups, 'indicators'>,
): string {
  return (panelOf === undefined ? undefined : indicators.get(panelOf)?.definition) ?? definition
}
