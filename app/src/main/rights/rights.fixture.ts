import { Writable } from 'node:stream'
import { pino } from 'pino'
import { permissionTable } from '#platform/access/permission.ts'
import type { Role } from '#platform/access/roles.ts'
import { type Clock, systemClock } from '#platform/clock/clock.ts'
import { buildServer } from '#platform/http/server.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import { CAPABILITIES } from '../capabilities.ts'
import { startTestSystem, type TestSystem } from '../testing/test-system.ts'
import type { Field } from './attempts.ts'
import { type ChildFile, childFile } from './child-file.fixture.ts'
import type { Written } from './matrix.ts'
import { nameOf, ROUTES } from './routes.ts'
import { type Stranger, strangers } from './strangers.fixture.ts'

/** A server with one child's file, strangers of every role, and everything that the server logs. */
export interface RightsSystem {
  readonly system: TestSystem
  readonly field: Field
  readonly strangers: readonly Stranger[]
  readonly logged: () => string
  close(): Promise<void>
}

function organisationsOf({
  cast,
  service,
  supplier,
  registrarOfHome,
  doctor,
}: ChildFile): ReadonlySet<string> {
  const { specialists, ...others } = cast
  const people = [
    ...Object.values(others),
    ...Object.values(specialists),
    service,
    supplier,
    registrarOfHome,
    doctor,
  ]
  return new Set(people.flatMap(({ organisationId }) => organisationId ?? []))
}

/** However long the attempts take, no session is over and no proof is old: those are not what is tried. */
function standing(): Clock {
  const start = systemClock.now()
  return { now: () => start }
}

/** Starts it all; every line of the log is kept, down to the finest. */
export async function startRightsSystem(): Promise<RightsSystem> {
  const system = await startTestSystem('2022-01-12T09:00:00+06:00', standing())
  const file = await childFile(system)
  const lines: string[] = []
  const keep = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  const parts = { ...system.parts, log: pino({ level: 'trace' }, keep) }
  const app = await buildServer(parts)
  const known = new Map<string, ReadonlyMap<string, unknown>>()
  return {
    system,
    field: { app, parts, file, known },
    strangers: await strangers(system, organisationsOf(file)),
    logged: () => lines.join(''),
    close: async () => {
      await app.close()
      await system.close()
    },
  }
}

/** Every use case of the server. */
export function everyUseCase(): readonly AnyUseCase[] {
  return CAPABILITIES.flatMap((one) => one.useCases)
}

/** The table as it is written, taken once: what is changed afterwards is a change against it. */
export function writtenTable(): Written {
  const table = permissionTable(CAPABILITIES.flatMap((one) => one.permissions))
  const lines = new Set(table.rows.map((row) => `${row.action} ${row.role}`))
  const doors = new Map(ROUTES.map((route) => [nameOf(route), route.door.roles]))
  return {
    may: (action, role) => lines.has(`${action} ${role}`),
    mayOpen: (route, role: Role) => {
      const roles = doors.get(nameOf(route)) ?? []
      if (roles === 'signed-in') return role !== 'public'
      return roles === 'public' || roles.includes(role)
    },
  }
}
