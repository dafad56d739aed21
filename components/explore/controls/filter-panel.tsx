import { type ComponentType, use, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { closeDetails } from '@/components/ui/use-dismissal'
import { CONTROL_WORDS } from '@/words/controls'
import { codeMissing } from '../build/code-missing'
import { Missing } from '../build/missing'
import { changedView } from './changed-view'
import { changesOf } from './changes-of'
import type { ControlsProps } from './controls'

const load = () => import('./controls').then((m) => m.Controls)

/** The controls as the server writes them. */
function ServerControls(props: ControlsProps) {
  const Controls = use(load())
  return <Controls {...props} />
}

/**
 * The button *Filter* and the controls of a chart behind it. The form is in the page from the start and works without
 * scripts; its code is fetched when it is first opened, and takes over what was entered by then.
 */
export function FilterPanel({ chosen, ...props }: ControlsProps & { readonly chosen: number }) {
  const { spec, setView } = props
  const panel = useRef<HTMLDetailsElement>(null)
  const isOpening = useRef(false)
  const [Controls, setControls] = useState<ComponentType<ControlsProps> | null>(null)

  const takeOver = (Loaded: ComponentType<ControlsProps>) => {
    const { current } = panel
    if (current === null) return
    const form = current.querySelector('form')
    const changes = form ? changesOf(form) : new Map()
    const menus = () => [...current.querySelectorAll('details')]
    const opened = menus().map(({ open }) => open)
    const focused = document.activeElement
    // A menu has no name, and all boxes of a field have the same one.
    const alike = () => {
      const selector = focused?.matches('summary') ? 'summary' : `[name="${focused?.getAttribute('name')}"]`
      return [...current.querySelectorAll<HTMLElement>(selector)]
    }
    const place = alike().indexOf(focused as HTMLElement)
    if (changes.size > 0) setView(changedView(changes, spec))
    flushSync(() => setControls(() => Loaded))
    for (const [index, menu] of menus().entries()) menu.open = opened[index] ?? false
    alike()[place]?.focus()
  }
  const onOpen = () => {
    if (isOpening.current || !panel.current?.open) return
    isOpening.current = true
    load().then(takeOver, async () => {
      await codeMissing(true)
      setControls(() => Missing)
    })
  }
  // A reader may have opened it before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(onOpen, [])

  return (
    <Disclosure
      ref={panel}
      label={chosen > 0 ? `${CONTROL_WORDS.filter} (${chosen})` : CONTROL_WORDS.filter}
      onToggle={onOpen}
      // By the time that it is pressed the code is there.
      onPointerEnter={() => load().catch(() => {})}
    >
      <Button
        look="line"
        className="float-right ml-4 unscripted:invisible sm:hidden"
        onClick={() => {
          if (panel.current) closeDetails(panel.current)
        }}
      >
        {CONTROL_WORDS.close}
      </Button>
      {Controls !== null ? (
        <Controls {...props} />
      ) : typeof window === 'undefined' ? (
        <div>
          <ServerControls {...props} />
        </div>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing, so that React leaves alone what is there
        <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
      )}
    </Disclosure>
  )
}
