import { isOfReact } from './is-of-react'
import { isStandIn, noteSwaps, placeAfter, restore } from './swaps'

function holdsReact(node: Node): boolean {
  return isOfReact(node) || [...node.childNodes].some(holdsReact)
}

/** The child of a parent that is a node or has it within. */
function childWith(parent: Node, node: Node): ChildNode | null {
  let child: Node | null = node
  while (child && child.parentNode !== parent) child = child.parentNode
  return child as ChildNode | null
}

/** Removes what others put right after a text: the rest of it, or its translation. It would tell of an old view. */
function dropContinuation(text: Node): void {
  for (let next = text.nextSibling; next; next = text.nextSibling) {
    const isWords = next.nodeType === Node.TEXT_NODE || next.nodeType === Node.ELEMENT_NODE
    if (!isWords || isOfReact(next) || next.textContent === '' || isStandIn(next)) return
    next.remove()
  }
}

/**
 * Keeps the page in step with React whatever extensions of the browser do to the document. React holds on to each text and
 * element that it made. A translator puts others in their place; then React fails at removing its own, and writes new
 * numbers where nobody sees them. Before React touches a node that was taken out, it is put back; the translator sees the
 * change and translates it anew. Nodes that were removed for good stay away.
 */
export function withstandExtensions(): void {
  const { removeChild, insertBefore } = Node.prototype
  const observer = new MutationObserver(noteSwaps)
  observer.observe(document, { childList: true, subtree: true })
  const putBack = (node: Node) => {
    noteSwaps(observer.takeRecords())
    restore(node)
  }

  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (!isOfReact(child)) return removeChild.call(this, child) as T
    if (child.parentNode !== this) putBack(child)
    if (child.nodeType === Node.TEXT_NODE) dropContinuation(child)
    const place = childWith(this, child)
    if (child.parentNode) removeChild.call(child.parentNode, child)
    if (place?.isConnected && !holdsReact(place)) place.remove()
    return child
  }

  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, next: Node | null): T {
    if (next === null || next.parentNode === this || !isOfReact(next))
      return insertBefore.call(this, node, next) as T
    putBack(next)
    return insertBefore.call(this, node, childWith(this, next) ?? placeAfter(this, next)) as T
  }

  for (const name of ['nodeValue', 'textContent'] as const) {
    const property = Object.getOwnPropertyDescriptor(Node.prototype, name)
    if (property?.set === undefined) continue
    const { set } = property
    Object.defineProperty(Node.prototype, name, {
      ...property,
      set(this: Node, text: string | null) {
        if (!this.isConnected) putBack(this)
        if (name === 'nodeValue' && isOfReact(this)) dropContinuation(this)
        set.call(this, text)
      },
    })
  }
}
