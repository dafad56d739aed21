import { changesOf } from '../controls/changes-of'
import { isAwake } from '../parts/waking'

/** Several parts may miss their code at once. */
let isLeaving = false

/** Opens the page anew, with what was filled in where no script has applied it yet. */
export function reload(): void {
  if (isLeaving) return
  isLeaving = true
  // A browser may bring the page back as it was left.
  window.addEventListener('pageshow', () => {
    isLeaving = false
  })
  const form = [...document.forms].find((each) => {
    const part = each.closest<HTMLElement>('[data-part]')
    return part !== null && !isAwake(part.dataset.part ?? '') && changesOf(each).size > 0
  })
  if (form) form.submit()
  else window.location.reload()
}
