/** Whether React made a node or took it over from the server: it marks those with a property that begins so. */
export const isOfReact = (node: Node): boolean =>
  Object.keys(node).some((key) => key.startsWith('__reactFiber$'))
