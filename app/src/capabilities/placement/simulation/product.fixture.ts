import { type LocalDate, localDate } from '@tirek/kernel'
import type { Person, Answer as Reply, TestSystem } from '../../../main/testing/test-system.ts'
import {
  acceptPackage,
  arrival,
  DECISION,
  houseOf,
  recogniseNeed,
  registerRecipient,
} from '../placement.fixture.ts'
import type { Staff } from '../system.fixture.ts'
import type { Said } from './actors.fixture.ts'
import type { Case, Place, World } from './world.fixture.ts'

const CATEGORY = 4
const DAY = { kind: 'internal-rules', description: 'Ішкі тәртіпті бұзды', explained: 'refused' }

/** A deed of the simulation as it is told to the product: whose, what, by whom, in what words. */
export interface Told {
  readonly what: string
  readonly by: string
  readonly says: Said
  readonly caseId: string
  /** Breaches of the person until then. */
  readonly breaches: number
  /** The request that the deed opened. */
  readonly opened: string
}

interface Life {
  readonly personId: string
  readonly self: Person
  requestId: string
  breaches: number
}

/** The department of the simulation, set up in the product: its homes, their places, and everybody who applied. */
export interface Product {
  /** Does a deed; true when the product did it, too. */
  readonly perform: (told: Told, today: LocalDate) => Promise<boolean>
  /** Ids of the simulation by ids of the product: requests and organisations. */
  readonly names: ReadonlyMap<string, string>
}

/** Opens the same homes with the same places, and brings the same people as far as E-Sobes. */
export async function openProduct(
  system: TestSystem,
  staff: Staff,
  world: Pick<World, 'houses' | 'places' | 'cases'>,
): Promise<Product> {
  const names = new Map<string, string>()
  const houses = new Map<string, { readonly id: string; readonly registrar: Person }>()
  for (const [index, name] of world.houses.entries()) {
    const house = await houseOf(system, CATEGORY, index === 0 ? 1 : 2)
    await openPlaces(
      house.registrar,
      [...world.places.values()].filter((place) => place.house === name),
    )
    houses.set(name, house)
    names.set(house.id, name)
  }
  const lives = new Map<string, Life>()
  for (const one of world.cases.values()) {
    const life = await begin(system, staff, one)
    lives.set(one.id, life)
    names.set(life.requestId, one.id)
  }

  const people = { staff, houses }
  async function perform(told: Told, today: LocalDate): Promise<boolean> {
    const life = lives.get(told.caseId)
    if (life === undefined) throw new Error(`nobody is ${told.caseId}`)
    if (told.what === 'apply-anew') {
      const anew = { ...life, requestId: await applyAnew(system, staff, life), breaches: 0 }
      lives.set(told.opened, anew)
      names.set(anew.requestId, told.opened)
      return true
    }
    if (told.what === 'discharge') await recordBreaches(people, life, told, today)
    return (await command(people, life, told)).status === 200
  }
  return { perform, names }
}

/** Rooms of a home as the registrar describes them. */
async function openPlaces(registrar: Person, places: readonly Place[]): Promise<void> {
  await registrar.done('placement.set-capacity', { capacity: places.length, document: 'Бұйрық № 1' })
  for (const [index, { kinds }] of places.entries()) {
    const [kind = 'any'] = kinds
    await registrar.done('placement.describe-places', {
      firstPlace: index + 1,
      lastPlace: index + 1,
      room: kinds.length > 1 ? 'any' : kind,
      stay: 'permanent',
      document: 'Бұйрық № 2',
    })
  }
}

async function begin(system: TestSystem, staff: Staff, one: Case): Promise<Life> {
  const who = await registerRecipient(system, staff, one.kind === 'male' ? 'male' : 'female')
  await recogniseNeed(staff, who.personId, CATEGORY)
  return { ...who, requestId: await applyAnew(system, staff, who), breaches: 0 }
}

async function applyAnew(
  system: TestSystem,
  staff: Staff,
  { personId, self }: Pick<Life, 'personId' | 'self'>,
): Promise<string> {
  const { requestId } = await self.done<{ requestId: string }>('placement.apply', { personId })
  await acceptPackage(system, staff, requestId)
  return requestId
}

interface People {
  readonly staff: Staff
  readonly houses: ReadonlyMap<string, { readonly id: string; readonly registrar: Person }>
}

/** The registrar of the home that the deed is about, or of the first. */
function registrarOf({ houses }: People, house: string | undefined): Person {
  const found = houses.get(house ?? '') ?? [...houses.values()][0]
  if (found === undefined) throw new Error('a department has homes')
  return found.registrar
}

/** Breaches stand in the product once the registrar writes them down: before whoever wants to discharge. */
async function recordBreaches(people: People, life: Life, told: Told, today: LocalDate): Promise<void> {
  for (; life.breaches < told.breaches; life.breaches += 1) {
    const actNumber = `Акт № ${life.breaches + 1}`
    const input = { requestId: life.requestId, ...DAY, happenedOn: localDate(today), actNumber }
    await registrarOf(people, told.says.house).done('placement.record-breach', input)
  }
}

async function command(people: People, { requestId, self }: Life, { what, by, says }: Told): Promise<Reply> {
  const { staff, houses } = people
  const registrar = registrarOf(people, says.house)
  const document = 'Анықтама № 3'
  const organisationId = houses.get(says.house ?? '')?.id
  const chooser = chooserOf(people, by) ?? self
  switch (what) {
    case 'decide':
      return staff.executive.command('placement.decide', { requestId, ...DECISION })
    case 'notify':
      return staff.specialist.command('placement.notify', { requestId })
    case 'receive':
      return self.command('placement.confirm-receipt', { requestId })
    case 'choose':
      return chooser.command('placement.choose', { requestId, organisationId })
    case 'join':
      return chooser.command('placement.join-queue', { requestId, organisationId })
    case 'leave':
      return self.command('placement.leave-queue', { requestId })
    case 'defer':
      return self.command('placement.defer-arrival', { requestId, document, ...says })
    case 'arrive':
      return registrar.command(
        'placement.record-arrival',
        await arrival(registrar, requestId, says.arrivedOn ?? ''),
      )
    case 'discharge':
      return registrar.command('placement.discharge', {
        requestId,
        ground: 'breaches',
        orderNumber: 'Бұйрық № 9',
        reason: 'Ішкі тәртіпті жүйелі бұзу',
      })
    default:
      throw new Error(`nobody knows how to ${what}`)
  }
}

/** Who tries to choose in the person's place; nobody when it is the person. */
function chooserOf(people: People, by: string): Person | undefined {
  const strangers: Readonly<Record<string, Person>> = {
    'ed-specialist': people.staff.specialist,
    'social-worker': people.staff.worker,
    'io-registrar': registrarOf(people, undefined),
    'medical-organisation': people.staff.clinic,
  }
  return strangers[by]
}
