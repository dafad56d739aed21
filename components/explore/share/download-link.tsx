'use client'

import { type MouseEvent, useState } from 'react'
import { codeMissing } from '../build/code-missing'
import { isPlainClick } from '../view/view-link'

/** After this long without a response the link says that the file is being made. */
const SLOW_AFTER_MS = 400

type State = 'idle' | 'requested' | 'slow' | { readonly failed: string }

/** A link to a file that reports slow and failed downloads. Without JavaScript it is a plain link. */
export function DownloadLink({ href, children }: { href: string; children: string }) {
  const [state, setState] = useState<State>('idle')
  const download = async () => {
    setState('requested')
    const timer = setTimeout(() => setState('slow'), SLOW_AFTER_MS)
    // Fetched with the first download.
    const failed = await import('./download-file').then(
      ({ downloadFile }) => downloadFile(href),
      async () => {
        await codeMissing(true)
        return 'The site could not be reached.'
      },
    )
    // At once, not when the answer is drawn: it would take its place.
    clearTimeout(timer)
    setState(failed === null ? 'idle' : { failed })
  }
  const onClick = (event: MouseEvent) => {
    if (!isPlainClick(event)) return
    event.preventDefault()
    if (state !== 'requested' && state !== 'slow') download()
  }
  return (
    <>
      <a href={href} download onClick={onClick}>
        {children}
      </a>
      <span role="status">
        {state === 'slow' && ' (being made …)'}
        {typeof state === 'object' && ` (not made: ${state.failed})`}
      </span>
    </>
  )
}
