import type { ReactNode } from 'react'
import { countInFigures } from '@/words/counts'

/** What every page of the desk shows. */
export interface DeskState {
  /** The number of the next revision. */
  readonly next: number
  readonly pending: number
  readonly open: number
  /** The words of the step that an undo would take back, and of the one that a redo would do again. */
  readonly undo: string | null
  readonly redo: string | null
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

function StepButtons({ undo, redo }: Pick<DeskState, 'undo' | 'redo'>) {
  return (
    <div className="steps">
      {undo !== null && (
        <form method="post" action="/undo">
          <button type="submit" className="quiet">
            Undo: {undo}
          </button>
        </form>
      )}
      {redo !== null && (
        <form method="post" action="/redo">
          <button type="submit" className="quiet">
            Redo: {redo}
          </button>
        </form>
      )}
    </div>
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
        <title>{`${title} · Desk of Alliance Ledger`}</title>
        <link rel="stylesheet" href="/desk.css" />
        <script src="/desk.js" defer />
      </head>
      <body>
        <a href="#main" className="skip">
          Skip to content
        </a>
        <header>
          <p className="name">
            Desk <span>revision {next}, not yet released</span>
          </p>
          <nav aria-label="Desk">
            {PAGES.map(([href, label]) => (
              <a key={href} href={href} aria-current={path === href ? 'page' : undefined}>
                {label}
                {(counts[href] ?? 0) > 0 && <span className="count"> {counts[href]}</span>}
              </a>
            ))}
          </nav>
          <StepButtons {...state} />
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
