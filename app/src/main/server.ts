import { readConfig } from '#platform/config/config.ts'
import { greeting, reportFailure } from './greeting.ts'
import { startServer } from './run.ts'

async function main(): Promise<void> {
  const config = readConfig()
  const server = await startServer(config)
  process.stdout.write(await greeting(config, server))

  let closing = false
  const stop = () => {
    if (closing) return
    closing = true
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.once('SIGHUP', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(reportFailure(error))
  process.exit(1)
})
