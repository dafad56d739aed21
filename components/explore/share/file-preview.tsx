import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { FormatId } from '@/lib/exports/index'
import { FileFailure, fetchFile } from './fetch-file'

/** As much of a text as shows what it is. */
const MAX_CHARACTERS = 700

type State = { readonly made: string | null } | { readonly failure: FileFailure } | 'making'

const asFailure = (error: unknown) =>
  error instanceof FileFailure ? error : new FileFailure('The browser could not show it.')

/**
 * What the file at an address looks like: the picture itself, or the beginning of its text. A file that is not made says why,
 * and `onFailure` is told. To be given a new `key` with every address.
 */
export function FilePreview({
  href,
  format,
  title,
  maxHeight,
  onFailure,
}: {
  readonly href: string
  /** What is at the address. */
  readonly format: FormatId
  readonly title: string
  readonly maxHeight: string
  readonly onFailure: (failure: FileFailure) => void
}) {
  const [state, setState] = useState<State>('making')
  const [attempt, setAttempt] = useState(0)
  const isPicture = format === 'png' || format === 'svg'
  const fail = (error: unknown) => {
    const failure = asFailure(error)
    setState({ failure })
    onFailure(failure)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it fetches anew for another attempt alone
  useEffect(() => {
    if (isPicture) return
    let isGone = false
    fetchFile(href)
      .then(({ file }) => file.text())
      .then(
        (text) => isGone || setState({ made: text.slice(0, MAX_CHARACTERS) }),
        (error) => isGone || fail(error),
      )
    return () => {
      isGone = true
    }
  }, [href, isPicture, attempt])
  const again = () => {
    setState('making')
    setAttempt(attempt + 1)
  }
  if (typeof state === 'object' && 'failure' in state)
    return (
      <div role="alert">
        <p className="font-semibold">This file could not be made.</p>
        <p>
          {state.failure.message}{' '}
          {state.failure.problems.map(({ parameter, value, reason, allowed }) => (
            <span key={parameter}>
              {parameter}={value} {reason}; allowed: {allowed}.{' '}
            </span>
          ))}
          What you chose is kept. <Button onClick={again}>Try again</Button>
        </p>
      </div>
    )
  return (
    <>
      <p role="status" className={state === 'making' ? '' : 'sr-only'}>
        {state === 'making' ? 'Making the preview…' : 'The preview is ready.'}
      </p>
      {isPicture ? (
        // biome-ignore lint/performance/noImgElement: the file itself, at its own size
        <img
          key={attempt}
          className="max-w-full border border-grid"
          style={{ maxHeight }}
          src={href}
          alt={`Preview: ${title}`}
          onLoad={() => setState({ made: null })}
          // The answer says why; a picture only that it is none.
          onError={() => fetchFile(href).then(() => fail(null), fail)}
        />
      ) : (
        typeof state === 'object' && (
          <pre className="wrap-anywhere whitespace-pre-wrap border border-grid p-2">{state.made}</pre>
        )
      )}
    </>
  )
}
