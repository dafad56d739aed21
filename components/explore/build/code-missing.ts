import { isTyping } from './is-typing'
import { noticeNewerBuild } from './newer-build'

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
 * is gone: the page reloads, with the view in its address, unless that would lose what the reader typed or gave. Settles
 * only if the page stays.
 */
export async function codeMissing(mayReload: boolean): Promise<void> {
  if (!(await siteAnswers())) return
  noticeNewerBuild()
  if (!mayReload || isTyping() || cameByReload()) return
  window.location.reload()
  await new Promise(() => {})
}
