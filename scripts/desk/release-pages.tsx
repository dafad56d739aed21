import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { JudgedLedger } from '@/lib/ledger/edit/judged-ledger'
import { pendingChanges } from '@/lib/ledger/edit/pending-changes'
import { pendingLedger } from '@/lib/ledger/edit/pending-ledger'
import { pendingReasons } from '@/lib/ledger/edit/pending-reasons'
import { redo, undo } from '@/lib/ledger/edit/undo'
import { LedgerFaults } from '@/lib/ledger/load/ledger-faults'
import type { Change } from '@/lib/ledger/revisions/changes-between'
import { release } from '@/lib/ledger/revisions/release'
import { ReleaseRefused } from '@/lib/ledger/revisions/release-refused'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { TurnTaken } from '@/lib/ledger/revisions/turn-taken'
import type { Row } from '@/lib/ledger/schema/rows'
import { staleRows } from '@/lib/ledger/stale/stale-rows'
import { ReleaseForm } from '@/scripts/desk/pages/release-form'
import { StaleList } from '@/scripts/desk/pages/stale-list'
import { countInFigures } from '@/words/counts'
import { recordTitle } from '@/words/records/record-title'
import { type Desk, present, redirectTold } from './desk'
import { page } from './page'
import { one, posted } from './posted'
import { attempt, notDone } from './told-outcome'

/** What the rows of changes are called. */
function titlesOf({ text: { entries } }: JudgedLedger, day: string) {
  const { tables } = pendingLedger(entries, day)
  const index = rowIndex(tables)
  return ({ table, id }: Pick<Change, 'table' | 'id'>): string => {
    const row = (tables[table] as readonly Row[]).findLast((each) => each.id === id)
    return row === undefined ? id : recordTitle(table, row as Row<typeof table>, index)
  }
}

/** What waits, as a digest. */
const shownOf = (changes: readonly Change[]): string =>
  createHash('sha256').update(JSON.stringify(changes)).digest('base64url')

/** What waits, publishing it, taking back, and what has aged. */
export function releasePages(app: Hono, desk: Desk): void {
  const releasePage = async (context: Context, note: string | null, day: string, problem: string | null) => {
    const judged = await present(desk)
    const changes = pendingChanges(judged.text.entries)
    const reasons = pendingReasons(desk.directory, judged.next)
    return page(
      context,
      desk,
      judged,
      {
        title: changes.length === 0 ? 'Release' : `Release revision ${judged.next}`,
        path: '/release',
        status: problem === null ? 200 : 422,
      },
      <ReleaseForm
        next={judged.next}
        changes={changes}
        note={note ?? reasons.join(' ')}
        day={day}
        problem={problem}
        titleOf={titlesOf(judged, desk.today())}
        shown={shownOf(changes)}
      />,
    )
  }

  app.get('/release', async (context) => releasePage(context, null, desk.today(), null))

  app.post('/release', async (context) => {
    const form = await posted(context)
    const note = one(form, 'note').replace(/\s+/g, ' ')
    const day = one(form, 'date')
    const shown = one(form, 'shown')
    if (shown !== '' && shown !== shownOf(pendingChanges((await present(desk)).text.entries)))
      return releasePage(
        context,
        note,
        day,
        'What waits has changed since you opened this page; look at it below, then release.',
      )
    try {
      const { revision, pending } = release(desk.directory, note, day, desk.today())
      return redirectTold(context, '/release', {
        kind: 'done',
        words: `Revision ${revision.number} of ${revision.date} is released: ${countInFigures(pending.opened.length, 'row')} opened, ${pending.closed.length} closed. A site that serves this ledger takes it by itself.`,
      })
    } catch (error) {
      if (error instanceof ReleaseRefused || error instanceof LedgerFaults || error instanceof TurnTaken)
        return releasePage(context, note, day, error.message)
      throw error
    }
  })

  for (const [path, take] of [
    ['/undo', undo],
    ['/redo', redo],
  ] as const)
    app.post(path, async (context) => {
      const form = await posted(context)
      const number = Number(one(form, 'step') || Number.NaN)
      const outcome = attempt(() => take(desk.directory, Number.isNaN(number) ? null : number))
      const failed = notDone(outcome, 'sources', '')
      const words = outcome.kind === 'done' ? outcome.step.words : ''
      return redirectTold(
        context,
        '/release',
        failed === null
          ? { kind: 'done', words: `${path === '/undo' ? 'Taken back' : 'Done again'}: ${words}.` }
          : { kind: 'refused', words: failed.others.join(' ') },
      )
    })

  app.get('/stale', async (context) => {
    const judged = await present(desk)
    const at = snapshot(pendingLedger(judged.text.entries, desk.today()))
    return page(
      context,
      desk,
      judged,
      { title: 'What has aged', path: '/stale' },
      <StaleList stale={staleRows(at, desk.today())} />,
    )
  })
}
