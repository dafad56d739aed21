import { type ReactNode, useRef } from 'react'
import { useDismissal } from '@/components/ui/use-dismissal'
import { DASHBOARD_NAMES } from '@/lib/about/dashboard-names'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

type Pages = Readonly<Record<string, string>>

/** Links to the ledger itself, in a menu. */
const LEDGER: Pages = {
  '/timeline': 'Timeline',
  '/compare': 'Compare',
  '/stories': 'Stories',
  '/sources': 'Sources',
  '/people': 'People',
  '/places': 'Places',
  '/records': 'Records',
  '/data': 'Data',
  '/changes': 'Changes',
}

interface LinksProps {
  readonly pages: Pages
  /** The path of the item that the page belongs to. */
  readonly section: string
  /** The parameters of the view that links keep. */
  readonly retained: View
}

function Links({ pages, section, retained, className }: LinksProps & { readonly className?: string }) {
  return Object.entries(pages).map(([path, name]) => (
    <li key={path} className={className}>
      <a
        className="block h-11 content-center px-1.5 no-underline hover:underline aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-6"
        href={viewHref(path, retained)}
        aria-current={currentIn(path, section)}
      >
        {name}
      </a>
    </li>
  ))
}

/** The dashboards in a row, where there is room for it, and with them the item of the menu to which the page belongs. */
export function DashboardLinks(links: Omit<LinksProps, 'pages'>) {
  const here = Object.entries(LEDGER).filter(([path]) => currentIn(path, links.section))
  return (
    <nav aria-label="Dashboards" className="max-lg:hidden">
      <ul className="flex text-sm">
        <Links pages={{ ...DASHBOARD_NAMES, ...Object.fromEntries(here) }} {...links} />
      </ul>
    </nav>
  )
}

/** The menu: all other links, and on a phone those to the dashboards, too. */
export function NavigationMenu({
  children,
  ...links
}: Omit<LinksProps, 'pages'> & { readonly children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const onKeyDown = useDismissal(menu)
  return (
    <details ref={menu} className="relative print:hidden" onKeyDown={onKeyDown}>
      <summary className="h-11 content-center whitespace-nowrap px-1.5">
        <span className="lg:hidden">Menu</span>
        <span className="max-lg:hidden">More</span>
      </summary>
      <div className="absolute end-0 top-full z-10 w-max border border-faint bg-paper px-3 py-1.5">
        <nav aria-label="Main">
          <ul className="grid grid-cols-2 gap-x-4">
            <Links pages={DASHBOARD_NAMES} {...links} className="lg:hidden" />
            <Links pages={LEDGER} {...links} />
          </ul>
        </nav>
        {children}
      </div>
    </details>
  )
}

function currentIn(item: string, path: string): 'page' | 'true' | undefined {
  if (item === path) return 'page'
  return item !== '/' && path.startsWith(`${item}/`) ? 'true' : undefined
}
