// Run by the tests as a process of its own: starts the database, says so, and waits to be killed.
import { startEmbedded } from './embedded.ts'

const [projectDir = '', dataDir = '', ending = 'wait'] = process.argv.slice(2)

startEmbedded({ projectDir, dataDir, source: 'npm', isDurable: false }).then(
  ({ pid }) => {
    process.stdout.write(`${pid}\n`)
    if (ending === 'exit') process.exit(0)
  },
  (error: Error) => {
    process.stderr.write(`${error.name}: ${error.message}\n`)
    process.exit(1)
  },
)
