/** What the keys step through on one line of the list: its link, or its summary and, while it is open, the links in it. */
export const shownLinks = (line: Element): readonly HTMLElement[] =>
  [...line.querySelectorAll<HTMLElement>('summary, .entry-link')].filter(
    (each) => each.tagName === 'SUMMARY' || each.closest('details:not([open])') === null,
  )
