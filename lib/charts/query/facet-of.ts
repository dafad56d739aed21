import type { View } from '@/lib/views/parameters'

interface Faceted<C> {
  readonly facets?: ReadonlyMap<string, C>
}

/** The panel of a chart that a view asks for, as a chart with a title, rows and a drawing of its own; else the chart. */
export const facetOf = <C extends Faceted<C>>(chart: C, { facet }: Pick<View, 'facet'>): C =>
  (facet === null ? undefined : chart.facets?.get(facet)) ?? chart
