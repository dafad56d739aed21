/* `npm run export`: writes charts as files, with the same bytes as the server. */
import { exportCommand } from './export/command'

process.exitCode = await exportCommand(process.argv.slice(2), console)
