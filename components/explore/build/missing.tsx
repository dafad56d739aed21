import { Button } from '@/components/ui/button'
import { reload } from './reload'

/** In the place of a part whose code is missing. */
export function Missing() {
  return (
    <p role="alert" className="bg-paper text-sm">
      This part of the page could not be fetched: the site was updated meanwhile, or cannot be reached.{' '}
      <Button onClick={reload}>Reload the page</Button>
    </p>
  )
}
