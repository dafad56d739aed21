import { isTyping } from './is-typing'
import { isLeaving, markLeaving } from './leaving'
import { noticeNewerBuild } from './newer-build'
import { reload } from './reload'

/** Open to frames without an origin, and stored with the build. */
const OF_THE_SITE = '/embed.js'

const siteAnswers = () =>
  fetch(OF_THE_SITE, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

/** A page that came by a reload does not reload itself again: whatever keeps code away, there is no loop. */
const cameByReload = () =>
  performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload')

/**
 * To be called when code of this page cannot be fetched. Where the site answers otherwise, it was built anew, and the code
 * is gone: the page reloads, with the view in its address, unless that would lose what the reader typed or gave. `leave`
 * may open another page instead, and returns whether it did. Settles only if the page stays, with whether the site answers.
 */
export async function codeMissing(mayReload: boolean, leave: () => boolean = () => false): Promise<boolean> {
  if (!(await siteAnswers())) return false
  noticeNewerBuild()
  // Several parts may miss their code at once.
  if (isLeaving()) return new Promise(() => {})
  if (!leave()) {
    if (!mayReload || isTyping() || cameByReload()) return true
    reload()
  }
  markLeaving()
  return new Promise(() => {})
}
