/** Whether a revision shows a version of a row. */
export function visibleAt(
  { since, until }: { readonly since: number; readonly until: number | null },
  revision: number,
): boolean {
  return since <= revision && (until === null || until > revision)
}
