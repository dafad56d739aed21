import { DASHBOARD_NAMES } from '@/lib/site/dashboard-names'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

interface NavigationItem {
  readonly path: string
  readonly name: string
}

const QUESTIONS: readonly NavigationItem[] = Object.entries(DASHBOARD_NAMES).map(([path, name]) => ({
  path,
  name,
}))

/** Links to the ledger itself. They are in a menu, so that the questions fit into two lines on a phone. */
const LEDGER: readonly NavigationItem[] = [
  { path: '/timeline', name: 'Timeline' },
  { path: '/compare', name: 'Compare' },
  { path: '/stories', name: 'Stories' },
  { path: '/sources', name: 'Sources' },
  { path: '/people', name: 'People' },
  { path: '/places', name: 'Places' },
  { path: '/records', name: 'Records' },
  { path: '/data', name: 'Data' },
  { path: '/changes', name: 'Changes' },
]

/**
 * The main navigation. `section` is the path of the item that the page belongs to, which is never hidden in the menu;
 * `retained` are the parameters of the view that links keep.
 */
export function Navigation({ section, retained }: { section: string; retained: View }) {
  const link = ({ path, name }: NavigationItem) => (
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
  const others = LEDGER.filter((item) => !here.includes(item))
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

function currentIn(item: string, path: string): 'page' | 'true' | undefined {
  if (item === path) return 'page'
  return item !== '/' && path.startsWith(`${item}/`) ? 'true' : undefined
}
