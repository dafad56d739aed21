import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { copyText } from './copy-text'

/** A text that one click selects and, with JavaScript, a button copies. */
export function CopyField({ text, name }: { text: string; name: string }) {
  const [message, setMessage] = useState('')
  return (
    <div>
      <code className="wrap-anywhere block select-all whitespace-pre-wrap border border-grid p-2">
        {text}
      </code>
      <p className="unscripted:invisible flex gap-x-3 print:hidden">
        <Button
          look="line"
          onClick={() => {
            copyText(text).then(
              () => setMessage('Copied.'),
              () => setMessage('Your browser did not allow it. Mark the text above and copy it.'),
            )
          }}
        >
          Copy {name}
        </Button>
        <span role="status" className="py-1 text-muted">
          {message}
        </span>
      </p>
    </div>
  )
}
