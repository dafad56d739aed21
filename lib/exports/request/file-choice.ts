import type { Problem } from '@/lib/http/problem'
import { parseView, viewHref } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { PICTURE_SPEC } from '@/lib/views/picture-spec'
import { type FileParameter, FORMATS, type FormatId } from '../index'
import { exportView } from './export-view'
import { pixelProblem } from './pixel-problem'

/** What is chosen for a file besides its view: the text of each field, as it was typed. Empty is the default. */
export type FileChoice = Readonly<Record<FileParameter, string>>

/** The address of a file, and what is wrong in the fields that it leaves out. */
export interface ChosenFile {
  readonly href: string
  readonly problems: readonly Problem[]
}

/**
 * The file of a view in a format with what was chosen for it; what the format does not take is left out. `path` is the path
 * of the chart's page. Fields are read by the same rule as addresses.
 */
export function chosenFile(path: string, view: View, format: FormatId, choice: FileChoice): ChosenFile {
  const takes: readonly FileParameter[] = FORMATS[format].takes
  const spec: ViewSpec = Object.fromEntries(takes.map((parameter) => [parameter, PICTURE_SPEC[parameter]]))
  const typed = new URLSearchParams(takes.map((parameter) => [parameter, choice[parameter].trim()]))
  const { view: chosen, problems } = parseView(typed, spec)
  const { w, h, dpr } = chosen
  const tooMany = w !== null && h !== null ? pixelProblem({ width: w, height: h }, dpr ?? 1) : null
  const parameters = Object.fromEntries(takes.map((parameter) => [parameter, chosen[parameter]]))
  return {
    href: viewHref(`${path}.${FORMATS[format].extension}`, { ...exportView(view, format), ...parameters }),
    problems: tooMany === null ? problems : [...problems, tooMany],
  }
}
