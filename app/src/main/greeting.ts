import { localize } from '@tirek/kernel'
import { ROLES } from '#platform/access/roles.ts'
import { legalDay } from '#platform/clock/clock.ts'
import type { Config } from '#platform/config/config.ts'
import { WrongSetting } from '#platform/config/wrong-setting.ts'
import { DataInUse, NoBinaries, StartFailed, VersionMismatch } from '#platform/db/embedded/errors.ts'
import { listSandboxPeople } from '#platform/sandbox/sign-in.ts'
import { UnsafeStart } from './boot-checks.ts'
import type { RunningServer } from './run.ts'

/** What the operator reads when the server is up. */
export async function greeting(config: Config, server: RunningServer): Promise<string> {
  const { parts, store } = server.system
  const lines = ['', `Tirek is ready: ${server.url}/`, `  database: ${store.describe}`]
  if (config.sandbox) {
    const people = await listSandboxPeople(parts.kysely, 'en', legalDay(parts.clock.now()))
    lines.push('  sandbox: invented people only; sign in by choosing a person:')
    for (const person of people.slice(0, 20))
      lines.push(`    ${person.name} — ${localize(ROLES[person.role].name, 'en')}`)
    lines.push(`  sign-in page: ${server.url}/kk/sign-in`)
    lines.push(...simulated(server))
  }
  lines.push('  stop: Ctrl-C', '')
  return `${lines.join('\n')}\n`
}

/** Where the simulated outside world listens, and how it is made to go wrong. */
function simulated({ url, system }: RunningServer): readonly string[] {
  const at = system.simulators?.addresses
  if (at === undefined) return []
  return [
    '  outside world, simulated on the loopback:',
    `    gateway ${at.sync} (later answers: ${at.async})`,
    `    SMS ${at.smsHttp}, SMPP ${at.smsSmpp}; mail ${at.mail}; portal ${at.portal}`,
    `    faults: ${url}/kk/sandbox/channels, or POST ${at.control}`,
  ]
}

const EXPECTED = [DataInUse, NoBinaries, StartFailed, VersionMismatch, UnsafeStart, WrongSetting]

/** Why the server did not start, in words for the operator; a stack only for what nobody expected. */
export function reportFailure(error: unknown): string {
  if (!(error instanceof Error)) return `Tirek did not start: ${String(error)}\n`
  if ('code' in error && error.code === 'EADDRINUSE')
    return 'Tirek did not start: the port is in use. Choose another one, for example: PORT=8081 npm start\n'
  if (EXPECTED.some((kind) => error instanceof kind)) return `Tirek did not start: ${error.message}\n`
  return `Tirek did not start: ${error.stack ?? error.message}\n`
}
