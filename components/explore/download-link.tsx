import { type MouseEvent, useEffect, useState } from 'react'

/** How long a download may take before a word is said about it, in milliseconds. */
const PATIENCE = 400

type State = 'idle' | 'asked' | 'slow' | { readonly failed: string }

const nameOf = (answer: Response) =>
  /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'alliance-ledger'

async function failure(answer: Response): Promise<string> {
  const problem = await answer.json().catch(() => null)
  return typeof problem?.detail === 'string' ? problem.detail : `The site answered ${answer.status}.`
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has begun to save by then; keeping the bytes any longer would only hold memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** A link to a file that says when making it takes long and when it failed. Without JavaScript it is a plain link. */
export function DownloadLink({ href, children }: { href: string; children: string }) {
  const [state, setState] = useState<State>('idle')
  useEffect(() => {
    if (state !== 'asked') return
    const timer = setTimeout(() => setState('slow'), PATIENCE)
    return () => clearTimeout(timer)
  }, [state])
  const fetchFile = async () => {
    setState('asked')
    try {
      const answer = await fetch(href)
      if (!answer.ok) return setState({ failed: await failure(answer) })
      save(await answer.blob(), nameOf(answer))
      setState('idle')
    } catch {
      setState({ failed: 'The site could not be reached.' })
    }
  }
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (state !== 'asked' && state !== 'slow') fetchFile()
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
