import type { ReactNode } from 'react'
import { LEDGER_NAME } from '@/lib/about/ledger'
import type { StepRecord } from '@/lib/ledger/edit/step-record'
import { countInFigures } from '@/words/counts'

/** What every page of the desk shows. */
export interface DeskState {
  /** The number of the next revision. */
  readonly next: number
  readonly pending: number
  readonly open: number
  /** The step that an undo would take back, and the one that a redo would do again. */
  readonly undo: Pick<StepRecord, 'number' | 'words'> | null
  readonly redo: Pick<StepRecord, 'number' | 'words'> | null
  /** What was just done, or why it was not. */
  readonly told: { readonly kind: 'done' | 'refused'; readonly words: string } | null
  /** The data directory. */
  readonly directory: string
}

const PAGES = [
  ['/', 'Inbox'],
  ['/import', 'Import'],
  ['/rows', 'Rows'],
  ['/reading', 'Second reading'],
  ['/stale', 'Stale'],
  ['/release', 'Release'],
] as const

function StepButton({ path, label, step }: { path: string; label: string; step: DeskState['undo'] }) {
  if (step === null) return null
  return (
    <form method="post" action={path}>
      <input type="hidden" name="step" value={step.number} />
      <button type="submit" className="quiet" title={step.words}>
        {label}: {step.words}
      </button>
    </form>
  )
}

/** The frame of a page of the desk. */
export function DeskPage({
  title,
  path,
  state,
  children,
}: {
  title: string
  path: string
  state: DeskState
  children: ReactNode
}) {
  const { next, pending, open, told, directory } = state
  const counts: Readonly<Record<string, number>> = { '/': open, '/release': pending }
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: a page of its own, outside of Next.js */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Desk of ${LEDGER_NAME}`}</title>
        <link rel="stylesheet" href="/desk.css" />
        <script src="/desk.js" defer />
      </head>
      <body>
        <a href="#main" className="skip">
          Skip to content
        </a>
        <header>
          <p className="name">
            Desk <span>of revision {next - 1}</span>
          </p>
          <nav aria-label="Desk">
            {PAGES.map(([href, label]) => (
              <a key={href} href={href} aria-current={path === href ? 'page' : undefined}>
                {label}
                {(counts[href] ?? 0) > 0 && <span className="count"> {counts[href]}</span>}
              </a>
            ))}
          </nav>
          <div className="steps">
            <StepButton path="/undo" label="Undo" step={state.undo} />
            <StepButton path="/redo" label="Redo" step={state.redo} />
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          <h1>{title}</h1>
          {told !== null && (
            <p className={`told ${told.kind}`} role={told.kind === 'done' ? 'status' : 'alert'}>
              {told.words}
            </p>
          )}
          {children}
        </main>
        <footer>
          <p>
            On this machine alone, for the ledger in <code>{directory}</code>.{' '}
            {countInFigures(pending, 'change')} pending.
          </p>
        </footer>
      </body>
    </html>
  )
}
