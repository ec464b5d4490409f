import { addDays, type LocalDate } from '@tirek/kernel'
import { likelyPairs, PUBLISHED } from '#capabilities/registry/index.ts'
import { HOME, type NamedPeople } from '../named/families.ts'
import { openRegisters, type Registers } from '../people/person.ts'
import type { DemoAddress, DemoPerson } from '../types.ts'
import { instantOn, type LoadContext } from './context.ts'
import { nurseOf } from './people/household-rows.ts'
import { addPerson } from './people/person-rows.ts'

/** Days of the numbers of these children: no other of the demo has them. */
const DAYS = ['1333'] as const
const FIRST_PHONE = 9_900_000
const DAYS_AGO_FOUND = 2

interface Newborn {
  readonly surname: string
  readonly given: string
  readonly patronymic?: string
  readonly sex?: 'female' | 'male'
  /** Days before the demo. */
  readonly age: number
  readonly birthRecord?: string
  readonly birthOrder?: number
}

interface Story {
  readonly records: readonly [Newborn, Newborn]
  readonly isOneFamily: boolean
  /** Why somebody has said already that these are two children. */
  readonly dismissed?: string
}

/** One child with a slip in the number; twins; two of like names; two of one name about whom it is decided. */
const STORIES: readonly Story[] = [
  {
    isOneFamily: true,
    records: [
      { surname: 'Әбдіқадыров', given: 'Нұрсұлтан', age: 20, birthRecord: '10-0671' },
      { surname: 'Абдикадыров', given: 'Нурсултан', age: 20, birthRecord: '10-0617' },
    ],
  },
  {
    isOneFamily: true,
    records: [
      { surname: 'Жұмабеков', given: 'Хасан', age: 33, birthRecord: '10-0588', birthOrder: 1 },
      { surname: 'Жұмабеков', given: 'Хұсайын', age: 33, birthRecord: '10-0589', birthOrder: 2 },
    ],
  },
  {
    isOneFamily: false,
    records: [
      { surname: 'Сәрсенов', given: 'Әлихан', patronymic: 'Қанатұлы', age: 410, birthRecord: '10-2204' },
      { surname: 'Сарсенов', given: 'Алихан', patronymic: 'Канатович', age: 409 },
    ],
  },
  {
    isOneFamily: false,
    dismissed: 'Туу туралы куәліктері де, аналары да бөлек: екеуі де көрсетілді',
    records: [
      { surname: 'Құдайбергенова', given: 'Айару', sex: 'female', age: 95, birthRecord: '10-0316' },
      { surname: 'Кудайбергенова', given: 'Айару', sex: 'female', age: 95 },
    ],
  },
]

/** Second records and their like, so that the desk of the register keeper is not empty; what is offered, the model says. */
export function addLikelyPairs(context: LoadContext, people: NamedPeople, seed: string): void {
  const registers = openRegisters(`${seed}/pairs`, context.asOf, DAYS, FIRST_PHONE)
  const own = { ...context, random: registers.random, nextId: registers.nextId }
  for (const [at, story] of STORIES.entries()) {
    const homes = people.neighbours.slice(at * 2, at * 2 + 2).map(({ address }) => address)
    const children = addChildren(own, registers, story, homes)
    addPair(own, story, children)
  }
}

function addChildren(
  context: LoadContext,
  registers: Registers,
  { records, isOneFamily }: Story,
  homes: readonly DemoAddress[],
): readonly Written[] {
  const phone = registers.nextPhone()
  return records.flatMap((newborn, at) => {
    const address = homes[isOneFamily ? 0 : at]
    if (address === undefined) return []
    const person = personOf(registers, newborn, isOneFamily ? phone : registers.nextPhone())
    const on = addDays(person.birthDate, 2 + at * 3)
    const { birthRecord, birthOrder = 1 } = newborn
    const by = nurseOf(context, address)
    addPerson(context, person, {
      address,
      by,
      on,
      birthOrder,
      birthRecord,
      event: 'registry.child-registered',
    })
    return [{ person, birthRecord, birthOrder }]
  })
}

interface Written {
  readonly person: DemoPerson
  readonly birthRecord: string | undefined
  readonly birthOrder: number
}

function personOf(registers: Registers, newborn: Newborn, phone: string): DemoPerson {
  const { surname, given, patronymic, sex = 'male', age, birthRecord } = newborn
  const birthDate: LocalDate = addDays(registers.asOf, -age)
  const year = Number(birthDate.slice(0, 4))
  const iin = birthRecord === undefined ? registers.iins.next(year, sex) : undefined
  const id = registers.nextId()
  return { id, region: HOME.region, surname, given, patronymic, sex, birthDate, iin, phone, lang: 'kk' }
}

/** The pair as a run over the register writes it, or as whoever confirmed at registration has decided it. */
function addPair(context: LoadContext, story: Story, children: readonly Written[]): void {
  const compared = children.map(({ person, birthRecord, birthOrder }) => ({
    ...person,
    familyName: person.surname,
    givenName: person.given,
    birthRecord,
    birthOrder,
  }))
  const { region } = HOME
  const at = instantOn(context, addDays(context.asOf, -DAYS_AGO_FOUND))
  for (const { left, right, score, reasons } of likelyPairs(PUBLISHED.model, compared, [
    { left: 0, right: 1 },
  ])) {
    const [one = '', other = ''] = [compared[left]?.id, compared[right]?.id].sort()
    context.bulk.add('registry_pair', {
      id: context.nextId(),
      left_id: one,
      left_region: region,
      right_id: other,
      right_region: region,
      score,
      reasons: JSON.stringify(reasons),
      edition: PUBLISHED.edition,
      origin: 'rematch',
      found_at: at,
      ...decisionOn(context, story, at),
    })
  }
}

/** What is said of a pair: nothing yet, or that these are two children. */
function decisionOn(context: LoadContext, { dismissed }: Story, at: Date) {
  if (dismissed === undefined) return UNDECIDED
  const executive = context.organisations.serving('local-executive-body', HOME)
  const by = context.staff.of(executive.id, 'register-keeper')
  return {
    state: 'dismissed',
    reason: dismissed,
    decided_at: at,
    decided_by: by.memberId,
    decided_by_name: by.name,
    decided_by_role: by.role,
    version: 2,
  }
}

const UNDECIDED = {
  state: 'open',
  reason: null,
  decided_at: null,
  decided_by: null,
  decided_by_name: null,
  decided_by_role: null,
  version: 1,
}
