/** Where a command prints: the console, or what a test collects. */
export type Output = Pick<Console, 'log' | 'error'>
