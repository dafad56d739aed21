/* Releases a ledger, and is killed for good before a step on its files: `killed-release.ts <directory> <step>`. */
import { release } from '@/lib/ledger/revisions/release'
import { mortal } from './mortal-files'

const [directory = '', step = ''] = process.argv.slice(2)

mortal(
  Number(step),
  false,
  () => release(directory, 'Names others, "and sorts".', '2024-12-02'),
  () => process.kill(process.pid, 'SIGKILL'),
)
