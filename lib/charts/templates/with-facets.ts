import type { EvidenceTable } from '@/lib/ledger/schema/rows'
import { CHOICE_LABELS, facetDefinition, facetTitle } from '@/words/choices'
import { capitalised } from '@/words/counts'
import type { Chart, ChartWords, Choice } from '../chart'

type FacetedOptions = Pick<ChartWords, 'title' | 'definition'> & {
  /** The panels in order, with their names within a sentence. */
  readonly facets: readonly { readonly id: string; readonly name: string }[]
  /** Of one panel: its name within a sentence, which stands for what the chart says of all panels. */
  readonly panel?: string
  /** Whether the panels are there to be compared, so that none is anything by itself. */
  readonly stacked?: boolean
}

/** A chart that `make` makes of its options. Where it has several panels, each can be asked for by the choice `facet`. */
export function withFacets<T extends EvidenceTable, R, O extends FacetedOptions>(
  options: O,
  make: (options: O) => Chart<T, R>,
): Chart<T, R> {
  const { title, facets, stacked = false } = options
  const whole = make(options)
  if (facets.length < 2 || stacked) return whole
  const { label, all } = CHOICE_LABELS.facet
  const choice: Choice = {
    parameter: 'facet',
    label,
    options: [
      { value: 'all', label: all },
      ...facets.map(({ id, name }) => ({ value: id, label: capitalised(name) })),
    ],
  }
  // Not a copy: what is remembered of a chart is remembered for the object that its own methods know.
  const withChoice = (chart: Chart<T, R>): Chart<T, R> =>
    Object.assign(chart, { choices: [choice, ...chart.choices] })
  const panelOf = (facet: O['facets'][number]): Chart<T, R> => {
    const words = {
      title: facetTitle(title, facet.name),
      definition: facetDefinition(facet.name),
      panel: facet.name,
    }
    const panel = make({ ...options, ...words, facets: [facet] })
    return Object.assign(withChoice(panel), { panelOf: facet.id })
  }
  return Object.assign(withChoice(whole), {
    facets: new Map(facets.map((facet) => [facet.id, panelOf(facet)])),
  })
}
