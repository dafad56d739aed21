import { type RefObject, useEffect, useState } from 'react'

interface Combobox {
  /** What is typed, without blanks around it. */
  readonly query: string
  readonly isOpen: boolean
  /** The position of the chosen option; -1 while none is. */
  readonly active: number
}

const CLOSED = { isOpen: false, active: -1 } as const

/** The options of a list in its order. */
const optionsOf = (list: string) => document.getElementById(list)?.children ?? []

/**
 * Makes a field, which the server has drawn, a combobox over the list with that id, whose options have the id of the list
 * and their position. Arrow keys choose an option, Enter opens it, Escape closes the list and then leaves the field.
 */
export function useCombobox(field: RefObject<HTMLInputElement | null>, list: string): Combobox {
  const [state, setState] = useState<Combobox>({ query: '', ...CLOSED })
  const { isOpen, active } = state

  useEffect(() => {
    const input = field.current
    if (input === null) return
    const onInput = () => setState({ query: input.value.trim(), isOpen: true, active: -1 })
    const close = () => setState((before) => ({ ...before, ...CLOSED }))
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing) return
      const options = optionsOf(list)
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault()
        const step = event.key === 'ArrowDown' ? 1 : -1
        setState((before) => {
          const places = options.length + 1
          const next = before.isOpen ? ((before.active + 1 + step + places) % places) - 1 : before.active
          return { ...before, isOpen: true, active: next }
        })
      } else if (event.key === 'Enter') {
        const chosen = document.getElementById(input.getAttribute('aria-activedescendant') ?? '')
        if (chosen === null) return
        event.preventDefault()
        chosen.click()
      } else if (event.key === 'Escape') {
        event.preventDefault()
        if (input.getAttribute('aria-expanded') === 'true') close()
        else input.blur()
      }
    }
    if (document.activeElement === input) onInput()
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.addEventListener('input', onInput)
    input.addEventListener('focus', onInput)
    input.addEventListener('blur', close)
    input.addEventListener('keydown', onKey)
    return () => {
      input.removeEventListener('input', onInput)
      input.removeEventListener('focus', onInput)
      input.removeEventListener('blur', close)
      input.removeEventListener('keydown', onKey)
    }
  }, [field, list])

  useEffect(() => {
    const input = field.current
    const chosen = isOpen ? document.getElementById(`${list}${active}`) : null
    input?.setAttribute('aria-expanded', String(isOpen && state.query !== ''))
    if (isOpen && state.query !== '') input?.setAttribute('aria-controls', list)
    else input?.removeAttribute('aria-controls')
    if (chosen === null) input?.removeAttribute('aria-activedescendant')
    else input?.setAttribute('aria-activedescendant', chosen.id)
    chosen?.scrollIntoView({ block: 'nearest' })
  }, [field, list, isOpen, active, state.query])

  return state
}
