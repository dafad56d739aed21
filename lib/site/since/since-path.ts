/** The pages whose changes since a day are listed: dashboards and charts; a comparison is neither. */
const LISTED = /^\/(?:charts\/)?([a-z0-9-]*)$/

/** The path of the list of changes of a chart or of a dashboard, by the path of its page; null for other pages. */
export function sincePath(path: string): string | null {
  const [, id] = LISTED.exec(path) ?? []
  return id === undefined || id === 'compare' ? null : `/since/${id || 'overview'}`
}
