'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** How much of an answer is shown. */
const MAX_CHARACTERS = 1500

/** Asks an address of the interface and shows the answer under it. Without JavaScript there is the link alone. */
export function TryRequest({ address }: { address: string }) {
  const [answer, setAnswer] = useState<string | null>(null)
  const send = async () => {
    setAnswer('Asking …')
    try {
      const response = await fetch(address)
      const text = JSON.stringify(await response.json(), null, 2)
      const shown =
        text.length > MAX_CHARACTERS
          ? `${text.slice(0, MAX_CHARACTERS)}\n… ${text.length - MAX_CHARACTERS} more characters`
          : text
      setAnswer(`${response.status} ${response.statusText}\n${shown}`)
    } catch {
      setAnswer('No answer came. The link above still works when the site can be reached.')
    }
  }
  return (
    <div className="print:hidden">
      <Button onClick={send}>Run</Button>
      {answer !== null && (
        <pre className="wrap-anywhere mt-2 whitespace-pre-wrap border border-grid p-2 text-sm" role="status">
          {answer}
        </pre>
      )}
    </div>
  )
}
