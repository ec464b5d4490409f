import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { systemClock } from '#platform/clock/clock.ts'
import { WrongSetting } from '#platform/config/wrong-setting.ts'
import type { SimulatedPerson } from '#platform/gateways/simulator/answers.ts'
import { type Simulators, startSimulators } from '#platform/gateways/simulator/server.ts'

/** The addresses of the simulators as settings of a server that is to use them. */
function settingsFor({ addresses }: Simulators): readonly string[] {
  return [
    `TIREK_GATEWAY_URL=${addresses.sync}`,
    `TIREK_GATEWAY_ASYNC_URL=${addresses.async}`,
    `TIREK_SMS_URL=${addresses.smsSmpp}`,
    `TIREK_PORTAL_URL=${addresses.portal}`,
    `TIREK_SMTP_URL=${addresses.mail}`,
    'TIREK_MAIL_FROM=tirek@example.kz.invalid',
  ]
}

const FIRST_PORT = 8700

const known = z.record(
  z.string().regex(/^\d{12}$/),
  z.custom<SimulatedPerson>((one) => typeof one === 'object'),
)

/** Whom the simulated registers know: a file of JSON by IIN, or nobody. */
function peopleOf(file: string | undefined): Readonly<Record<string, SimulatedPerson>> {
  if (file === undefined || file === '') return {}
  const read = known.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (read.success) return read.data
  throw new WrongSetting('TIREK_SIMULATED_PEOPLE must be a file of JSON: people by IIN')
}

function portOf(text: string | undefined): number {
  const port = Number(text || FIRST_PORT)
  if (Number.isInteger(port) && port > 0 && port < 65_530) return port
  throw new WrongSetting(`PORT must be a number from 1 to 65529, not "${text}"`)
}

async function main(): Promise<void> {
  const people = peopleOf(process.env['TIREK_SIMULATED_PEOPLE'])
  const simulators = await startSimulators({
    people: (iin) => people[iin],
    now: systemClock.now,
    port: portOf(process.env['PORT']),
  })
  const { control, smsHttp } = simulators.addresses
  const lines = [
    'The outside world is simulated on the loopback. Start a server with these settings to use it:',
    ...settingsFor(simulators).map((setting) => `  ${setting}`),
    `  SMS by HTTP instead: TIREK_SMS_URL=${smsHttp}`,
    `Switch a fault: curl -d '{"channel":"sms","fault":"down"}' ${control}`,
    'stop: Ctrl-C',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  const stop = () => {
    simulators.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The simulators did not start: ${error instanceof Error ? error.message : String(error)}\n`,
  )
  process.exit(1)
})
