'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { inFigures } from '@/words/counts'

/** Longer responses are truncated. */
const MAX_CHARACTERS = 1500

/** A button that sends a request to the API and shows the response. */
export function TryRequest({ address }: { address: string }) {
  const [response, setResponse] = useState<string | null>(null)
  const send = async () => {
    setResponse('Asking …')
    try {
      const answer = await fetch(address)
      const text = JSON.stringify(await answer.json(), null, 2)
      const shown =
        text.length > MAX_CHARACTERS
          ? `${text.slice(0, MAX_CHARACTERS)}\n… ${inFigures(text.length - MAX_CHARACTERS)} more characters`
          : text
      setResponse(`${answer.status} ${answer.statusText}\n${shown}`)
    } catch {
      setResponse('No answer came. The link above still works when the site can be reached.')
    }
  }
  return (
    <div className="print:hidden">
      <Button onClick={send}>Run</Button>
      {response !== null && (
        <pre className="wrap-anywhere mt-2 whitespace-pre-wrap border border-grid p-2 text-sm" role="status">
          {response}
        </pre>
      )}
    </div>
  )
}
