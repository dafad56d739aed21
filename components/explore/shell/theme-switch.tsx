import { address } from '@/lib/site/address'
import { withParameter } from '@/lib/site/with-parameter'

const THEMES = [
  { theme: null, name: 'Auto', title: 'The colours that your system prefers' },
  { theme: 'light', name: 'Light', title: 'Dark ink on light paper' },
  { theme: 'dark', name: 'Dark', title: 'Light ink on dark paper' },
] as const

/** Links to the same view in other colours. `query` is the query of the address, ignored parameters included. */
export function ThemeSwitch({ path, query, chosen }: { path: string; query: string; chosen: string | null }) {
  return (
    <nav aria-label="Colours" className="print:hidden">
      <ul className="-mx-1.5 flex text-sm">
        {THEMES.map(({ theme, name, title }) => (
          <li key={name}>
            <a
              className="block px-1.5 py-1.5 no-underline hover:underline aria-[current]:underline"
              href={address(path, withParameter(query, 'theme', theme))}
              aria-current={chosen === theme ? 'true' : undefined}
              title={title}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
