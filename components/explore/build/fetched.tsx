import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { Button } from '@/components/ui/button'
import { codeMissing } from './code-missing'

/** In the place of a part whose code is missing. */
function Missing() {
  return (
    <p role="alert" className="bg-paper text-sm">
      This part of the page could not be fetched: the site was updated meanwhile, or cannot be reached.{' '}
      <Button onClick={() => window.location.reload()}>Reload the page</Button>
    </p>
  )
}

/**
 * A component whose code is fetched when it is first shown. Where that fails, the page is opened anew or says so.
 * `mayReload` is false where a reload would lose what the reader gave.
 */
export function fetched<P>(
  load: () => Promise<ComponentType<P>>,
  mayReload = true,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() =>
    load()
      .catch(async () => {
        await codeMissing(mayReload)
        return Missing
      })
      .then((component) => ({ default: component })),
  )
}
