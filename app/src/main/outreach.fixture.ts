import { readyToChoose, registerFamily } from '#capabilities/placement/placement.fixture.ts'
import { historyOf } from '#capabilities/placement/reading.fixture.ts'
import type { useSystem } from '#capabilities/placement/system.fixture.ts'
import type { Person } from './testing/test-system.ts'

export interface Call {
  readonly id: string
  readonly fullName: string
  readonly recipient: string
  readonly phone: string | null
  readonly requestId: string
  readonly term: string
  readonly dueOn: string
  readonly endsAt: string
  readonly openedAt: string
  readonly why: string
  readonly state: string
  readonly tries: number
}

const zoneOf = (day: string) => (day < '2024-03-01' ? '+06:00' : '+05:00')

/** Two in the afternoon of a day; Almaty was at +6 until March 2024 and is at +5 since. */
export const afternoonOf = (day: string) => new Date(`${day}T14:00:00${zoneOf(day)}`).toISOString()

/** Families before the end of a term, and the calls that the department has for them. */
export function outreachDesk(at: ReturnType<typeof useSystem>) {
  async function chooser(): Promise<{ requestId: string; mother: Person }> {
    const { childId, mother } = await registerFamily(at.system, at.staff)
    const who = { personId: childId, self: mother }
    return { mother, requestId: await readyToChoose(at.system, at.staff, who, 1) }
  }

  async function callsOf(requestId: string, who: Person = at.staff.specialist): Promise<readonly Call[]> {
    const { calls } = await who.shown<{ calls: Call[] }>('outreach.calls')
    return calls.filter((call) => call.requestId === requestId)
  }

  const eventsOf = async (requestId: string) =>
    (await historyOf(at.system, requestId))
      .map(({ name }) => name)
      .filter((name) => name.startsWith('outreach.'))

  async function lastDayOf(who: Person, requestId: string): Promise<string> {
    const { deadlines } = await who.shown<{ deadlines: { kind: string; due: string }[] }>(
      'placement.request',
      {
        requestId,
      },
    )
    return deadlines[0]?.due ?? ''
  }

  const setClock = (day: string, time: string) => at.system.setClock(`${day}T${time}${zoneOf(day)}`)
  const at2pm = (day: string) => setClock(day, '14:00:00')

  /** A call before the end of a choice: request, call, the mother, the last day. */
  async function dueCall(): Promise<readonly [string, string, Person, string]> {
    const { requestId, mother } = await chooser()
    const day = await lastDayOf(mother, requestId)
    at.system.setFault('sms', 'down')
    await at2pm(day)
    at.system.setFault('sms', 'none')
    const [call] = await callsOf(requestId)
    return [requestId, call?.id ?? '', mother, day]
  }

  return { chooser, callsOf, eventsOf, lastDayOf, setClock, at2pm, dueCall }
}
