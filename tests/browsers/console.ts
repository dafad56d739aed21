declare global {
  var errorsSeen: string[]
}

/** Takes down what goes wrong on a page. It is run before all scripts of the page, as its text. */
export function takeDownErrors(): void {
  globalThis.errorsSeen = []
  const log = console.error
  console.error = (...all: readonly unknown[]) => {
    errorsSeen.push(all.map(String).join(' '))
    log(...all)
  }
  // A file that does not come tells the window of it only on the way down.
  addEventListener(
    'error',
    ({ message, target }) => {
      errorsSeen.push(target instanceof Element ? `${target.outerHTML} did not come` : message)
    },
    true,
  )
  addEventListener('unhandledrejection', ({ reason }) => errorsSeen.push(String(reason)))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    errorsSeen.push(`${violatedDirective} does not allow ${blockedURI} in ${sourceFile}`),
  )
}
