/** What stands one below the other in a page: its parts, and within charts whatever they are made of. */
const BLOCKS = '[data-part] > :not(details), article.chart > *, article.chart > div > *'

let release: (() => void) | null = null

/**
 * Keeps every block of the page as high as it is, so that nothing moves while its words and drawings change; what has no
 * room meanwhile is cut off. Ends by the function that it returns, or when the window changes its width.
 */
export function holdStill(): () => void {
  if (release !== null) return release
  const blocks = [...document.querySelectorAll<HTMLElement>(BLOCKS)]
  const heights = blocks.map((block) => block.offsetHeight)
  const before = blocks.map(({ style: { height, overflowY } }) => ({ height, overflowY }))
  const width = window.innerWidth
  const onResize = () => {
    if (window.innerWidth !== width) end()
  }
  function end(): void {
    blocks.forEach((block, index) => {
      Object.assign(block.style, before[index])
    })
    removeEventListener('resize', onResize)
    release = null
  }
  blocks.forEach((block, index) => {
    block.style.height = `${heights[index]}px`
    // Menus open beyond the block that they stand in.
    if (block.querySelector('details') === null) block.style.overflowY = 'clip'
  })
  addEventListener('resize', onResize)
  release = end
  return end
}
