import { Flyout } from '@/components/ui/flyout'
import { dateWords } from '@/words/dates'
import { PAST_LABEL, TODAY, TODAY_LABEL } from '@/words/past'
import { useView } from '../view/use-view'
import { KnownForm } from './known-form'
import type { KnownTrackProps } from './use-known-days'

/** The day that the page shows, and whether it is the past. */
export function ShownDay({ day }: { day: string | null }) {
  return (
    <>
      <span className={day === null ? 'text-muted' : 'text-accent'}>
        {day === null ? TODAY_LABEL : PAST_LABEL}
      </span>
      <strong className="block">{day === null ? TODAY : dateWords(day)}</strong>
    </>
  )
}

/** The day that a page shows and a form for another one, where the server draws the page for each. */
export function KnownDay({ path, query, spec }: Pick<KnownTrackProps, 'path' | 'query' | 'spec'>) {
  const [view, setView] = useView(path, query, spec)
  return (
    <div className="mx-auto max-w-page px-gutter pe-12">
      <Flyout summary={<ShownDay day={view.known} />}>
        <KnownForm {...{ path, spec, view, setView }} hydrated={false} />
      </Flyout>
    </div>
  )
}
