import { LIVE_PATH } from '@/lib/http/live-path.mjs'

/** What the server tells, as far as a page needs it. */
export interface Live {
  readonly revision: number
  readonly build: string
}

/** Called with what is told, and with null while nothing is heard. */
type Hear = (live: Live | null) => void

/** Tabs of one build listen together. */
const NAME = `${LIVE_PATH} ${process.env.LEDGER_BUILD}`
const ASK = 'ask'
/** A browser comes again by itself where a stream breaks, and gives up where it is refused. */
const AGAIN_MS = 30_000

/** Opens the stream. Returns how to end it. */
function open(hear: Hear): () => void {
  let last: Live | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let source: EventSource
  const start = () => {
    source = new EventSource(LIVE_PATH)
    // After a break what it knows already is not told again.
    source.onopen = () => last && hear(last)
    source.onmessage = ({ data }) => {
      last = JSON.parse(data)
      hear(last)
    }
    source.onerror = () => {
      hear(null)
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(start, AGAIN_MS)
    }
  }
  start()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

/** Listens beside the other tabs of the browser: one holds the stream, and tells them. Returns how to leave. */
function share(hear: Hear): () => void {
  const channel = new BroadcastChannel(NAME)
  const left = new AbortController()
  let isHolder = false
  let last: Live | null = null
  channel.onmessage = ({ data }: MessageEvent<typeof ASK | Live | null>) => {
    if (data !== ASK) hear(data)
    else if (isHolder) channel.postMessage(last)
  }
  const hold = () =>
    new Promise<void>((release) => {
      isHolder = true
      const close = open((live) => {
        last = live
        hear(live)
        channel.postMessage(live)
      })
      left.signal.addEventListener('abort', () => {
        close()
        release()
      })
    })
  // Whoever leaves while waiting is told so by a rejection.
  navigator.locks.request(NAME, { signal: left.signal }, hold).catch(() => {})
  channel.postMessage(ASK)
  return () => {
    left.abort()
    channel.close()
  }
}

/**
 * Listens to the server while the page is in sight: one connection for all tabs of a browser, which has six for a site, where
 * it can share one (a site without HTTPS cannot, other than on the same machine). Returns how to stop.
 */
export function followLive(hear: Hear): () => void {
  let leave: (() => void) | null = null
  const start = () => {
    leave ??= (navigator.locks ? share : open)(hear)
  }
  const stop = () => {
    leave?.()
    leave = null
    hear(null)
  }
  const update = () => (document.visibilityState === 'visible' ? start() : stop())
  update()
  document.addEventListener('visibilitychange', update)
  // A page that goes into the back and forward cache is hidden after that, and must not have a connection.
  window.addEventListener('pagehide', stop)
  window.addEventListener('pageshow', update)
  return () => {
    document.removeEventListener('visibilitychange', update)
    window.removeEventListener('pagehide', stop)
    window.removeEventListener('pageshow', update)
    leave?.()
  }
}
