/** The id of every comparison; the parameters `a` and `b` say what it compares. */
export const COMPARE = 'compare'

/** The path of a chart's page; with an extension added, the path of its files. */
export const chartPath = (id: string) => (id === COMPARE ? `/${COMPARE}` : `/charts/${id}`)
