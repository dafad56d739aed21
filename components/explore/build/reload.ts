import { changesOf } from '../controls/changes-of'
import { isAwake } from '../parts/waking'

/** Opens the page anew, with what was filled in where no script has applied it yet. */
export function reload(): void {
  const form = [...document.forms].find((each) => {
    const part = each.closest<HTMLElement>('[data-part]')
    return part !== null && !isAwake(part.dataset.part ?? '') && changesOf(each).size > 0
  })
  if (form) form.submit()
  else window.location.reload()
}
