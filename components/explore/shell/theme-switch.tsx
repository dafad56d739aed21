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
    <nav aria-label="Colours" className="border-grid border-t">
      <ul className="flex">
        {THEMES.map(({ theme, name, title }) => (
          <li key={name}>
            <a
              className="block h-11 content-center px-1.5 no-underline hover:underline aria-[current]:underline"
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
