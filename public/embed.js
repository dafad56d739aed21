/*
 * Gives each frame of the ledger on this page the height that its chart needs. A frame sends its parent the message
 *   { type: 'alliance-ledger:height', height: <whole CSS pixels> }
 * whenever its content grows or shrinks, and when it is asked by { type: 'alliance-ledger:ask' }: a frame that was
 * ready before this script has told its height to nobody. Only messages of those frames, from the site of this script,
 * are heard. A sandboxed frame has no origin ("null"); it is known by the address that the page gave it.
 *
 * Frames in open shadow roots are found. One in a closed root is not: a page tells of such a root by
 *   dispatchEvent(new CustomEvent('alliance-ledger:root', { detail: root }))
 */
;(() => {
  // A script within a shadow root, or a module, does not learn its address: then each frame names its own site.
  const home = document.currentScript && new URL(document.currentScript.src).origin
  const roots = [document]
  /** The site of a frame of ours, by its address. */
  const siteOf = (frame) => {
    const { origin, pathname } = new URL(frame.src || 'about:blank', document.baseURI)
    return pathname.startsWith('/embed/') && origin === (home ?? origin) && origin
  }
  const framesIn = (root) => [
    ...root.querySelectorAll('iframe'),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? framesIn(shadowRoot) : [])),
  ]
  const frames = () => roots.flatMap(framesIn)
  const known = new WeakMap()
  const frameOf = (source) => {
    const frame = known.get(source)
    if (frame?.contentWindow === source) return frame
    const found = frames().find(({ contentWindow }) => contentWindow === source)
    if (found) known.set(source, found)
    return found
  }
  const ask = (frame) => {
    if (siteOf(frame)) frame.contentWindow?.postMessage({ type: 'alliance-ledger:ask' }, '*')
  }
  addEventListener('message', ({ data, origin, source }) => {
    if (data?.type !== 'alliance-ledger:height') return
    if (!Number.isInteger(data.height) || data.height < 1 || data.height > 20000) return
    const frame = frameOf(source)
    if (!frame) return
    const site = siteOf(frame)
    if (origin === (home ?? site) || (site && origin === 'null')) frame.style.height = `${data.height}px`
  })
  addEventListener('alliance-ledger:root', ({ detail }) => {
    roots.push(detail)
    framesIn(detail).forEach(ask)
  })
  frames().forEach(ask)
})()
