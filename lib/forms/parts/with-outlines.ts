import type { Box, ChartModel, Mark, Target } from '../model'
import { outlineEdges } from './outline-edges'
import { discAround, flat, isOutlined, outlined, RING_GAP, ringAround } from './outlined'
import { strikeBox, textBox } from './text-box'

type FlatMark = Exclude<Mark, { mark: 'group' }>
type Symbol = Extract<Mark, { mark: 'symbol' }>
type Text = Extract<Mark, { mark: 'text' }>

/** What targets say of the two drawings. */
interface OutlineLines {
  /** Of a target of the drawing that is shown, and of its twin in the other one. */
  of(target: Target, twin: Target | undefined): string
  /** Of a row that the other drawing alone has. */
  readonly only: string
}

/** Between words and what is kept off them, in pixels. */
const CLEARANCE = 1

const meets = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

const isIn = ({ x, y, width, height }: Box, at: { readonly x: number; readonly y: number }) =>
  at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height

/** The symbol of a target in the plot, not that in a list beside it. */
const symbolOf = ({ marks, box }: Target): Symbol | undefined =>
  flat(marks).find((mark): mark is Symbol => mark.mark === 'symbol' && isIn(box, mark))

const plotsOf = ({ panels, plots, plot }: ChartModel): readonly Box[] =>
  panels?.map((panel) => panel.plot) ?? plots ?? [plot]

/** Whether a mark stands in one of the plots: what lists beside them have is not outlined. */
const inPlots = (mark: FlatMark, plots: readonly Box[]): boolean => {
  if (mark.mark !== 'rect') return mark.mark !== 'symbol' || plots.some((plot) => isIn(plot, mark))
  const middle = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 }
  return plots.some((plot) => isIn(plot, middle))
}

const textsOf = (marks: readonly Mark[]): readonly Text[] =>
  marks.filter((mark): mark is Text => mark.mark === 'text')

const ringBox = ({ size, ...mark }: Symbol): Symbol => ({ ...mark, size: size + 2 * RING_GAP })

/** The box of words, with what is kept free around them. */
function roomOf(text: Text): Box {
  const { x, y, width, height } = textBox(text)
  return {
    x: x - CLEARANCE,
    y: y - CLEARANCE,
    width: width + 2 * CLEARANCE,
    height: height + 2 * CLEARANCE,
  }
}

/** The words that lines would go through. */
const crossedBy = (words: readonly Text[], edges: readonly Box[]): readonly Text[] =>
  edges.length === 0 ? [] : words.filter((text) => edges.some((edge) => meets(edge, strikeBox(text))))

/** Paper behind words. */
const papers = (words: readonly Text[]): readonly Mark[] =>
  words.map((text): Mark => ({ mark: 'rect', ...roomOf(text), fill: 'paper' }))

type Hidden = Pick<Target, 'box' | 'marks'>

/** What can be pointed at of the outline of a row, which is itself drawn under the words; null where there is none. */
function hiddenMark(target: Target, symbol: Symbol | undefined, plots: readonly Box[]): Hidden | null {
  if (symbol !== undefined) {
    const { x, y, size } = ringBox(symbol)
    return {
      box: { x: x - size / 2, y: y - size / 2, width: size, height: size },
      marks: [discAround(symbol)],
    }
  }
  const { records, narrows, marks, box } = target
  const isRow = records.length === 1 && narrows === undefined
  const hasShape = flat(marks).some(
    (mark) => mark.mark !== 'symbol' && isOutlined(mark) && inPlots(mark, plots),
  )
  return isRow && hasShape ? { box, marks: [{ mark: 'rect', ...box, fill: 'paper', opacity: 0 }] } : null
}

/**
 * The targets of a drawing, and at their places in the reading order those of the rows that the other one alone has: seen as
 * outlines, they say whose they are.
 */
function withOthers(
  targets: readonly Target[],
  other: readonly Target[],
  hidden: (target: Target) => Hidden | null,
  only: string,
): readonly Target[] {
  const own = new Set(targets.map(({ key }) => key))
  const after = new Map<string | null, Target[]>()
  let before: string | null = null
  for (const target of other) {
    if (own.has(target.key)) {
      before = target.key
      continue
    }
    const found = hidden(target)
    if (found === null) continue
    const alone: Target = { ...target, ...found, lines: [...target.lines, only] }
    after.set(before, [...(after.get(before) ?? []), alone])
  }
  const at = (key: string | null) => after.get(key) ?? []
  return [...at(null), ...targets.flatMap((target) => [target, ...at(target.key)])]
}

/**
 * A drawing with what another one on the same axes shows, outlined: a ring around the symbol of a row that both have, the
 * shapes of what else the other has. Outlines stay within the plots and lie behind words; of what is marked beside the rows
 * there are none.
 */
export function withOutlines(model: ChartModel, other: ChartModel, lines: OutlineLines): ChartModel {
  const own = new Map(model.targets.map((target) => [target.key, target]))
  const others = new Map(other.targets.map((target) => [target.key, target]))
  const plots = plotsOf(model)
  const rows = other.targets.filter(({ isAside }) => isAside !== true)
  // Marks give way to each other, so that a row may stand a little beside where it stands in the other drawing.
  const ringed = new Map(
    rows.flatMap((target) => {
      const symbol = symbolOf(own.get(target.key) ?? target)
      return symbol === undefined ? [] : [[target.key, symbol] as const]
    }),
  )
  const rings = [...ringed.values()]
  const ranges = (other.ranges ?? []).filter(isOutlined)
  const shapes = rows
    .filter(({ key }) => !ringed.has(key))
    .flatMap(({ marks }) => flat(marks))
    .filter((mark) => isOutlined(mark) && inPlots(mark, plots))
  const inTargets = textsOf(model.targets.flatMap(({ marks }) => flat(marks))).filter((text) =>
    plots.some((plot) => isIn(plot, text)),
  )
  const crossesTarget = (mark: FlatMark) => {
    const edges = outlineEdges(mark)
    return inTargets.some((text) => edges.some((edge) => meets(edge, strikeBox(text))))
  }
  // Bars are outlined over those that are shown, since there may be fewer of them; but not over words among the marks.
  const [below, above] = [shapes.filter(crossesTarget), shapes.filter((mark) => !crossesTarget(mark))]
  const edges = [...ranges, ...rings.map(ringBox), ...below].flatMap(outlineEdges)
  const words = crossedBy(textsOf(model.under), edges)
  const hidden = new Set<Mark>(words)
  const labels = textsOf(model.over)
  return {
    ...model,
    under: [
      ...model.under.filter((mark) => !hidden.has(mark)),
      ...outlined(ranges),
      ...rings.map(ringAround),
      ...outlined(below),
      ...papers([...words, ...crossedBy([...inTargets, ...labels], edges)]),
      ...words,
    ],
    over: [...outlined(above), ...papers(crossedBy(labels, above.flatMap(outlineEdges))), ...model.over],
    targets: withOthers(
      model.targets.map((target) => ({
        ...target,
        lines: [...target.lines, lines.of(target, others.get(target.key))],
      })),
      rows,
      (target) => hiddenMark(target, ringed.get(target.key), plots),
      lines.only,
    ),
    empty: model.empty && other.empty,
  }
}
