import type { RequestedLimit } from '@/lib/charts/query/requested-limits'
import { limitsLine, NOTHING_MATCHES } from '@/words/limits'
import type { SetView } from '../view/use-view'
import { ViewLink } from '../view/view-link'

/** Takes the place of a drawing or list without rows: the limits of the view, each with a link that drops it. */
export function Empty({
  sentence = NOTHING_MATCHES,
  requested,
  path,
  setView,
}: {
  sentence?: string
  requested: readonly RequestedLimit[]
  path: string
  setView: SetView
}) {
  return (
    <div className="grid min-h-60 content-center justify-items-center gap-2 border border-grid p-6 text-center">
      <p className="font-semibold">{sentence}</p>
      {requested.length > 0 && (
        <p className="max-w-measure text-sm">{limitsLine(requested.map(({ words }) => words))}</p>
      )}
      <ul className="flex flex-wrap justify-center gap-x-4 text-sm">
        {requested.map(({ words, without }) => (
          <li key={words}>
            <ViewLink path={path} view={without} setView={setView} className="inline-block py-1">
              Remove filter: {words}
            </ViewLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
