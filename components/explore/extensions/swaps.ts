import { isOfReact } from './is-of-react'

/** Nodes that left a parent together, what came in their place, and what stood after them. */
interface Swap {
  readonly parent: Node
  readonly taken: readonly Node[]
  readonly put: Node[]
  readonly before: Node | null
  readonly after: Node | null
}

const swapOf = new WeakMap<Node, Swap>()
const standingIn = new WeakSet<Node>()
let lastSwap: Swap | null = null
let lastRecord: MutationRecord | null = null

/** What was put beside nodes just before they were taken out: others insert first and remove then. */
function putBeside({ target, removedNodes, previousSibling, nextSibling }: MutationRecord): readonly Node[] {
  if (lastRecord?.target !== target || lastRecord.addedNodes.length === 0) return []
  const put = [...lastRecord.addedNodes]
  const stoodBefore = lastRecord.previousSibling === removedNodes[removedNodes.length - 1]
  const stoodAfter = lastRecord.nextSibling === removedNodes[0]
  return (stoodAfter && put.at(-1) === previousSibling) || (stoodBefore && put[0] === nextSibling) ? put : []
}

function putIn({ taken, put }: Swap, nodes: Iterable<Node>): void {
  put.push(...nodes)
  if (taken.some((node) => isOfReact(node) || standingIn.has(node)))
    for (const node of put) standingIn.add(node)
}

/** Notes what changes of the document took out and put in; they may be those of React, which asks for none of its own. */
export function noteSwaps(records: readonly MutationRecord[]): void {
  for (const record of records) {
    const { target, addedNodes, removedNodes, previousSibling, nextSibling } = record
    if (removedNodes.length > 0) {
      lastSwap = {
        parent: target,
        taken: [...removedNodes],
        put: [],
        before: previousSibling,
        after: nextSibling,
      }
      for (const node of removedNodes) swapOf.set(node, lastSwap)
      putIn(lastSwap, addedNodes.length > 0 ? addedNodes : putBeside(record))
    } else if (
      lastSwap?.put.length === 0 &&
      lastSwap.parent === target &&
      lastSwap.before === previousSibling &&
      lastSwap.after === nextSibling
    )
      putIn(lastSwap, addedNodes)
    lastRecord = record
  }
}

/** What stands in a parent for a node: itself, or what came in its place, in as many steps as it took. */
function standIns(parent: Node, node: Node): readonly ChildNode[] {
  if (node.parentNode === parent) return [node as ChildNode]
  return swapOf.get(node)?.put.flatMap((other) => standIns(parent, other)) ?? []
}

/** Whether a node came in the place of one of React. */
export const isStandIn = (node: Node): boolean => standingIn.has(node)

/** Puts a node back, with those that left together with it, where something else came in its place. */
function bringBack(node: Node): boolean {
  const swap = swapOf.get(node)
  const standing = swap?.put.flatMap((other) => standIns(swap.parent, other)) ?? []
  if (!swap || standing.length === 0) return false
  standing[0]?.before(...swap.taken.filter(({ parentNode }) => parentNode === null))
  for (const each of standing) each.remove()
  return true
}

/** Puts a node back into the document, or the part of the document that it is in. */
export function restore(node: Node): void {
  let top = node
  do top = top.getRootNode()
  while (bringBack(top))
}

/** The first child of a parent that stands after where a node was. */
export function placeAfter(parent: Node, node: Node): Node | null {
  for (let next = swapOf.get(node)?.after; next; next = swapOf.get(next)?.after)
    if (next.parentNode === parent) return next
  return null
}
