import { DASHBOARDS } from '@/lib/site/dashboards'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

interface Place {
  readonly path: string
  readonly name: string
}

const QUESTIONS: readonly Place[] = Object.entries(DASHBOARDS).map(([path, { name }]) => ({ path, name }))

/** The ways into the ledger itself. They lie in a menu, so that the questions fit a phone in two lines. */
const LEDGER: readonly Place[] = [
  { path: '/timeline', name: 'Timeline' },
  { path: '/compare', name: 'Compare' },
  { path: '/sources', name: 'Sources' },
  { path: '/people', name: 'People' },
  { path: '/places', name: 'Places' },
  { path: '/records', name: 'Records' },
  { path: '/data', name: 'Data' },
  { path: '/changes', name: 'Changes' },
]

/**
 * The places of the site. `section` is the one that the page belongs to; it is never hidden in the menu. `retained` is
 * what the links take along of the view.
 */
export function Navigation({ section, retained }: { section: string; retained: View }) {
  const link = ({ path, name }: Place) => (
    <li key={path}>
      <a
        className="block px-2 py-1.5 no-underline hover:underline aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-6"
        href={viewHref(path, retained)}
        aria-current={currentIn(path, section)}
      >
        {name}
      </a>
    </li>
  )
  const here = LEDGER.filter(({ path }) => currentIn(path, section))
  const others = LEDGER.filter((place) => !here.includes(place))
  return (
    <nav aria-label="Main">
      <ul className="-mx-2 flex flex-wrap">
        {[...QUESTIONS, ...here].map(link)}
        <li className="has-[[open]]:basis-full">
          <details>
            <summary className="w-fit px-2 py-1.5">More</summary>
            <ul className="flex flex-wrap">{others.map(link)}</ul>
          </details>
        </li>
      </ul>
    </nav>
  )
}

function currentIn(place: string, path: string): 'page' | 'true' | undefined {
  if (place === path) return 'page'
  return place !== '/' && path.startsWith(`${place}/`) ? 'true' : undefined
}
