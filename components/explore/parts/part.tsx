import { Activity, type ComponentType, use, useEffect, useId, useMemo, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { areSent, keptRows, type PageRows } from '@/lib/site/rows-in-process'
import { Missing } from '../build/missing'
import { DrawnByServer } from '../view/drawn-by-server'
import { useHydrated } from '../view/use-hydrated'
import { PartQuery } from '../view/use-shown-view'
import { holdPresses } from './held-presses'
import { tellQuery } from './nearness'
import { fetchRows } from './rows'
import { usePartQuery } from './use-part-query'
import { hasFailed, isPutOff, isUp, onPart, untilNear, wake } from './waking'

if (typeof window !== 'undefined') holdPresses()

/** A part that can be taken over: its component and the rows that it reads. */
interface Loaded<P> {
  readonly Content: ComponentType<P & PageRows>
  readonly rows: PageRows
}

interface OfQuery {
  /** The canonical query that the server rendered the page for, without `?`. */
  readonly query: string
}

interface PartProps<P> {
  /** Loads the component that shows the part. */
  readonly code: () => Promise<ComponentType<P & PageRows>>
  /** The address of the rows of the page, or the name of those that are not sent. */
  readonly rows: string
  /** The other props of that component. */
  readonly props: P
}

/** What the server alone draws stays as it drew it. */
const never = new Promise<unknown>(() => {})

/** The code and the rows of a part; on the server they are there, in the browser React waits until a reader comes near. */
function useLoaded<P>(id: string, { code, rows: address }: PartProps<P>): Loaded<P> {
  const hydrated = useHydrated()
  if (typeof window === 'undefined') return { Content: use(code()), rows: keptRows(address) }
  if (!areSent(address)) return use(never) as Loaded<P>
  const loaded = untilNear(id, async (): Promise<Loaded<P>> => {
    const [Content, rows] = await Promise.all([code(), fetchRows(address)])
    return { Content, rows }
  })
  // What the server drew is gone: there is nothing to wait with.
  if (hydrated) wake(id)
  return use(loaded) as Loaded<P>
}

function Content<P extends OfQuery>({ id, part }: { id: string; part: PartProps<P> }) {
  const { Content: Shown, rows } = useLoaded(id, part)
  useEffect(() => isUp(id), [id])
  const query = usePartQuery(id, part.props.query)
  useEffect(() => tellQuery(id, query), [id, query])
  // Drawn anew only when its own query changes.
  const shown = useMemo(() => <Shown {...part.props} {...rows} />, [Shown, part, rows])
  return <PartQuery value={query}>{shown}</PartQuery>
}

/** Says that a part could not wake. It stays beside what the server drew, whose links work. */
function Failure({ id }: { id: string }) {
  const shown = useSyncExternalStore(
    onPart,
    () => (isPutOff(id) ? 'put off' : hasFailed(id) ? 'failed' : null),
    () => null,
  )
  if (shown === 'put off')
    return (
      <p role="alert" className="bg-paper text-sm">
        The data of this part cannot be reached just now. <Button onClick={() => wake(id)}>Ask again</Button>
      </p>
    )
  return shown === 'failed' ? <Missing /> : null
}

/** A part that the server alone draws, for each view: its links, menus and forms are those of a page without scripts. */
function DrawnPart<P extends OfQuery>(part: PartProps<P>) {
  return (
    <div className="contents" data-drawn>
      <DrawnByServer value={true}>
        <Activity>
          <Content id="" part={part} />
        </Activity>
      </DrawnByServer>
    </div>
  )
}

/**
 * A part of a page that stays as the server drew it until a reader comes near. Then its code and the rows of the page are
 * fetched, and React takes the part over in its place (0543).
 */
export function Part<P extends OfQuery>(part: PartProps<P>) {
  const id = useId()
  if (!areSent(part.rows)) return <DrawnPart {...part} />
  return (
    <>
      <div className="contents" data-part={id}>
        {/* A boundary that React can take over by itself, and that no server streams apart, as it would a Suspense. */}
        <Activity>
          <Content id={id} part={part} />
        </Activity>
      </div>
      <Failure id={id} />
    </>
  )
}
