/** The id of every comparison: which one it is stands in the parameters `a` and `b`. */
export const COMPARE = 'compare'

/** The path of a chart's page; with an extension behind it, of its files. */
export const chartPath = (id: string) => (id === COMPARE ? `/${COMPARE}` : `/charts/${id}`)
