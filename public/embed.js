/*
 * Gives each frame of the ledger on this page the height that its chart needs. A frame sends its parent the message
 *   { type: 'alliance-ledger:height', height: <whole CSS pixels> }
 * whenever its content grows or shrinks, and when it is asked by { type: 'alliance-ledger:ask' }: a frame that was
 * ready before this script has told its height to nobody. Only messages of those frames, from the site of this script,
 * are heard.
 */
;(() => {
  const site = new URL(document.currentScript.src).origin
  addEventListener('message', (event) => {
    const { data } = event
    if (event.origin !== site || data?.type !== 'alliance-ledger:height') return
    if (!Number.isInteger(data.height) || data.height < 1 || data.height > 20000) return
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === event.source) frame.style.height = `${data.height}px`
  })
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.src.startsWith(`${site}/embed/`))
      frame.contentWindow?.postMessage({ type: 'alliance-ledger:ask' }, '*')
})()
