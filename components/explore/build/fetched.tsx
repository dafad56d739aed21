import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { codeMissing } from './code-missing'
import { Missing } from './missing'

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
