import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { fetchFile } from './fetch-file'

type State = 'idle' | 'making' | 'copied' | { readonly failed: string }

/** Puts the PNG at an address on the clipboard; a browser that cannot copy pictures gets a word instead of the button. */
export function CopyPicture({ href }: { href: string }) {
  const [state, setState] = useState<State>('idle')
  if (typeof ClipboardItem === 'undefined' || navigator.clipboard?.write === undefined)
    return <p className="text-muted">This browser cannot copy pictures here: download the PNG instead.</p>
  const copy = async () => {
    setState('making')
    let reason = 'Your browser did not allow it: download the PNG instead.'
    // A promise, as some browsers allow the clipboard only at once after the click.
    const png = fetchFile(href).then(
      ({ file }) => file,
      (error: Error) => {
        reason = error.message
        throw error
      },
    )
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
      setState('copied')
    } catch {
      setState({ failed: reason })
    }
  }
  return (
    <>
      <Button look="field" onClick={copy} aria-disabled={state === 'making'}>
        Copy picture
      </Button>
      <span role="status">
        {state === 'making' && 'Making the picture…'}
        {state === 'copied' && 'Copied.'}
        {typeof state === 'object' && `Not copied: ${state.failed}`}
      </span>
    </>
  )
}
