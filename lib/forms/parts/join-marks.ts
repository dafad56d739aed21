import type { Mark } from '../model'
import { markAsPath } from './mark-as-path'

type Line = Extract<Mark, { mark: 'line' }>

const sameStroke = (one: Line, other: Line) =>
  one.stroke === other.stroke && one.width === other.width && one.dash === other.dash

/** Merges consecutive lines of the same stroke into one path, so that a grid or a row of ticks is one element. */
export function joinMarks(marks: readonly Mark[]): readonly Mark[] {
  const joined: Mark[] = []
  let lines: Line[] = []
  const flush = () => {
    const [first] = lines
    if (first && lines.length > 1)
      joined.push({ ...markAsPath(first), d: lines.map((line) => markAsPath(line).d).join('') })
    else if (first) joined.push(first)
    lines = []
  }
  for (const mark of marks) {
    const [first] = lines
    if (mark.mark === 'line' && first && !sameStroke(first, mark)) flush()
    if (mark.mark === 'line') lines.push(mark)
    else {
      flush()
      joined.push(mark)
    }
  }
  flush()
  return joined
}
