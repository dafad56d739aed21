/* `npm run build`: makes the production build and checks that it is within the budget. */
import { buildSite } from './setup/build.mjs'
import { run } from './setup/command.mjs'
import { installPackages } from './setup/packages.mjs'
import { requireNode } from './setup/project.mjs'

try {
  requireNode()
  await installPackages()
  await buildSite()
  if (!(await run('tsx', ['scripts/budget.ts']))) throw new Error('The build exceeds its budget.')
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
