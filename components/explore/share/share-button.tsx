import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** Hands an address to the sharing of the system, where there is one. */
export function ShareButton({ title, url }: { title: string; url: string }) {
  const [failed, setFailed] = useState(false)
  if (typeof navigator.share !== 'function') return null
  const share = () =>
    navigator.share({ title, url }).then(
      () => setFailed(false),
      // A reader who closes it has not failed.
      (error: Error) => setFailed(error.name !== 'AbortError'),
    )
  return (
    <>
      <Button look="field" onClick={share}>
        Share…
      </Button>
      <span role="status">{failed && 'Your system did not share it: copy the link instead.'}</span>
    </>
  )
}
