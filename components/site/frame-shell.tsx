import type { ReactNode } from 'react'
import { FrameMessages } from '@/components/explore/share/frame-messages'
import { LEDGER_NAME } from '@/lib/about/ledger'
import type { Problem } from '@/lib/http/problem'
import type { Revision } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { FrameNotices } from './frame-notices'

/** The shell of every embed: a page to be shown in a frame of another site. */
export function FrameShell({
  pagePath,
  view,
  children,
  ...page
}: {
  /** The path of the page that shows the same outside a frame. */
  pagePath: string
  view: View
  problems: readonly Problem[]
  revision: Revision
  newest: Revision
  children: ReactNode
}) {
  return (
    <main className="p-3">
      <FrameMessages />
      <FrameNotices
        {...page}
        view={view}
        newestHref={viewHref(pagePath, { ...view, theme: null, rev: null })}
      />
      {children}
    </main>
  )
}

/**
 * The credit of an embed: a link to the page of the same view, and the revision. It comes first, so that it is in sight in
 * a frame that is too low for the rest.
 */
export function FrameOrigin({
  pagePath,
  view,
  revision,
}: {
  pagePath: string
  view: View
  revision: Revision
}) {
  return (
    <p className="mb-2 text-muted text-sm">
      <a href={viewHref(pagePath, { ...view, theme: null })}>{LEDGER_NAME}</a>, revision {revision.number}
    </p>
  )
}
