import { type Iin, iinCheckDigit, localDate, parseIin } from '@tirek/kernel'
import { createAnswerBox } from './answer-box.ts'
import { createGateways, type GatewaySettings } from './gateways.ts'
import { type ChannelJournal, type ChannelNote, NO_JOURNAL } from './journal.ts'
import { type LineSettings, type Lines, openLines } from './line.ts'
import type { SimulatedPerson } from './simulator/answers.ts'
import { type Simulators, startSimulators } from './simulator/server.ts'

/** A number that no living person can have: 31 February. */
export function impossibleIin(first11: string): Iin {
  const parsed = parseIin(`${first11}${iinCheckDigit(first11)}`)
  if (!parsed.ok) throw new Error(first11)
  return parsed.value
}

export const CHILD = impossibleIin('99023130001')
const PEOPLE: Readonly<Record<string, SimulatedPerson>> = {
  [CHILD]: {
    identity: {
      document: '№ 1 <куәлік>',
      familyName: 'Өмірұлы',
      givenName: 'Әлихан',
      birthDate: localDate('2015-03-02'),
      sex: 'male',
    },
    disability: { kinds: ['psychoneurological'], validFrom: localDate('2020-01-01'), group: 'II' },
    phone: '+77010000000',
  },
}

export const ENTRY = {
  caseId: 'c-1',
  category: 1,
  needRecognisedOn: localDate('2023-12-01'),
  district: '611610000',
}
export const SMS = { phone: '+77010000000', text: 'Хабарлама' }
export const ORGANISATION = { id: 'o-1', name: 'Үй', region: '611610000', places: 20 }

/** A clock that a test moves. */
export interface TestClock {
  readonly now: () => Date
  pass(milliseconds: number): void
}

export function testClock(): TestClock {
  let time = Date.parse('2024-01-08T10:00:00+06:00')
  return {
    now: () => new Date(time),
    pass: (milliseconds) => {
      time += milliseconds
    },
  }
}

/** Simulators with short waits. */
export function startWorld(now: () => Date): Promise<Simulators> {
  return startSimulators({
    people: (iin) => PEOPLE[iin],
    organisations: async () => [ORGANISATION],
    now,
    slowMs: 600,
    lateMs: 300,
  })
}

/** A journal that a test reads. */
export function keptJournal(): ChannelJournal & { readonly notes: ChannelNote[] } {
  const notes: ChannelNote[] = []
  return { ...NO_JOURNAL, notes, note: (note) => notes.push(note) }
}

/** Lines with a short patience. */
export function testLines(now: () => Date, change: Partial<LineSettings> = {}): Lines {
  return openLines({ now, journal: NO_JOURNAL, timeoutMs: 150, pauseMs: 1, ...change })
}

/** The adapters over the simulators. */
export function gatewaysTo(
  { addresses }: Simulators,
  now: () => Date,
  change: Partial<GatewaySettings> = {},
) {
  return createGateways({
    shep: { url: addresses.sync, senderId: 'tirek', password: 'p', now },
    asyncUrl: addresses.async,
    portalUrl: addresses.portal,
    lines: testLines(now),
    box: createAnswerBox(),
    patienceMs: 50,
    ...change,
  })
}
