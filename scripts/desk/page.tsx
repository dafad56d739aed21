import type { Context } from 'hono'
import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { JudgedLedger } from '@/lib/ledger/edit/judged-ledger'
import { DeskPage } from '@/scripts/desk/pages/desk-page'
import { type Desk, deskState } from './desk'

export const markup = (element: ReactElement): string => renderToStaticMarkup(element)

/** Answers with a page of the desk. */
export function page(
  context: Context,
  desk: Desk,
  judged: JudgedLedger,
  {
    title,
    path,
    status = 200,
  }: { readonly title: string; readonly path: string; readonly status?: 200 | 404 | 422 },
  body: ReactNode,
) {
  const html = markup(
    <DeskPage title={title} path={path} state={deskState(context, desk, judged)}>
      {body}
    </DeskPage>,
  )
  return context.html(`<!doctype html>${html}`, status)
}
