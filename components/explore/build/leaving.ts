let isMarked = false

/** Whether the page is being left: what opens it anew would lose what it is left for. */
export const isLeaving = (): boolean => isMarked

export function markLeaving(): void {
  isMarked = true
  // A browser may bring the page back as it was left.
  window.addEventListener('pageshow', () => {
    isMarked = false
  })
}

/** Opens another address. */
export function leaveFor(href: string): void {
  markLeaving()
  window.location.assign(href)
}
