let isNoticed = false

/** Whether the site was built anew since this page was opened: then the next change of the view opens the page anew. */
export function hasNewerBuild(): boolean {
  return isNoticed
}

export function noticeNewerBuild(): void {
  isNoticed = true
}
