import { codePoint, UNSEEN } from '../schema/unseen-characters'
import type { Fault } from './fault'

const SHOWN_VALUE = 80
/** Faults of one kind in one column that are told one by one. */
const SHOWN_ALIKE = 3

const EVERY_UNSEEN = new RegExp(UNSEEN, 'gu')

/** A text as one can see it, and a terminal can show it: what is unseen by its number. */
const visible = (text: string) => text.replace(EVERY_UNSEEN, (character) => `<${codePoint(character)}>`)

function shown(value: string): string {
  const characters = [...value.slice(0, 2 * SHOWN_VALUE + 2)]
  const cut = characters.length > SHOWN_VALUE ? `${characters.slice(0, SHOWN_VALUE).join('')}…` : value
  return JSON.stringify(visible(cut))
}

function faultLine({ file, line, column, value, reason, allowed }: Fault): string {
  const place = [line === null ? file : `${file}:${line}`, column].filter((part) => part !== null).join(' ')
  const what = value === '' ? reason : `${shown(value)} ${reason}`
  return `${visible(`${place}: `)}${what}; allowed: ${allowed}`
}

/** Faults of one kind together, so that a mistake that is made in every row is read once. */
function kinds(faults: readonly Fault[]): readonly (readonly Fault[])[] {
  const alike = new Map<string, Fault[]>()
  for (const fault of faults) {
    const kind = JSON.stringify([fault.file, fault.column, fault.allowed])
    const before = alike.get(kind)
    if (before) before.push(fault)
    else alike.set(kind, [fault])
  }
  return [...alike.values()]
}

function kindLines(faults: readonly Fault[]): readonly string[] {
  const lines = faults.slice(0, SHOWN_ALIKE).map(faultLine)
  const more = faults.length - lines.length
  if (more === 0) return lines
  const { file, column } = faults[0] as Fault
  return [
    ...lines,
    `${[file, column].filter((part) => part !== null).join(' ')}: and ${more} more of this kind`,
  ]
}

/** Faults for whoever has to correct them, a line each, the first few of each kind. */
export const faultLines = (faults: readonly Fault[]): readonly string[] => kinds(faults).flatMap(kindLines)
