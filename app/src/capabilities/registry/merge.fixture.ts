import { iinCheckDigit } from '@tirek/kernel'
import { systemActor } from '#platform/access/actor.ts'
import { runDue } from '#platform/worker/worker.ts'
import type { Answer, Person, TestSystem } from '../../main/testing/test-system.ts'
import { ADULT_IINS, openRegistry, registerParent, TURKISTAN } from './registry.fixture.ts'

/** The people of one region who keep its register, and a nurse who opens records. */
export interface Desk {
  readonly system: TestSystem
  readonly nurse: Person
  readonly keeper: Person
  readonly other: Person
  readonly decider: Person
}

export interface Pair {
  readonly id: string
  readonly state: string
  readonly score: number
  readonly version: number
  readonly edition: string
  readonly origin: string
  readonly reasons: readonly { readonly field: string; readonly level: string; readonly points: number }[]
  readonly differing: readonly string[]
  readonly sides: readonly { readonly id: string; readonly fullName: string; readonly iin: string | null }[]
  readonly merges: readonly { readonly id: string; readonly undone: object | null }[]
}

export interface Listed {
  readonly total: number
  readonly pairs: readonly {
    readonly id: string
    readonly left: { readonly id: string }
    readonly right: { readonly id: string }
  }[]
}

interface Pending {
  readonly facts: { readonly approvalId: string }
}

/** Two keepers of one akimat: a second account is made by hand, as the sandbox gives one of a kind. */
export async function openDesk(clock?: string): Promise<Desk> {
  const { system, nurse } = await openRegistry(clock)
  const keeper = await system.signIn({ role: 'register-keeper', region: TURKISTAN })
  const decider = await system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
  return { system, nurse, keeper, decider, other: decider }
}

/** What is known of a child; `sure` is why it is another than one that looks alike. */
export interface Known {
  readonly familyName: string
  readonly givenName: string
  readonly birthDate?: string
  readonly region?: string
  readonly birthRecord?: string | undefined
  readonly iin?: string
  readonly patronymic?: string
  readonly phone?: string
  readonly sure?: string
}

/** A child registered by birth record. */
export async function addChild({ nurse }: Desk, child: Known): Promise<string> {
  const { sure, ...known } = child
  const { childId } = await nurse.done<{ childId: string }>('registry.register-child', {
    birthDate: '2023-11-05',
    sex: 'male',
    region: TURKISTAN,
    ...known,
    ...(sure === undefined ? {} : { confirmedDifferent: true, differentReason: sure }),
  })
  return childId
}

const LETTERS = 'абвгдежзиклмнопрстуфхцчшэюя'

/** A family name unlike any other of the test: names are letters only. */
export function nameOf(at: number): string {
  const letter = (step: number) => LETTERS[(at * step + step) % LETTERS.length]
  return `${letter(3)}${letter(7)}а${letter(5)}${letter(11)}у${letter(13)}ов`
}

/** A number with a right check digit for a boy born on 5 November 2023, by serial. */
export function boyIin(serial: number): string {
  const first = `2311055${String(serial).padStart(4, '0')}`
  const digit = iinCheckDigit(first)
  return digit === undefined ? boyIin(serial + 1000) : `${first}${digit}`
}

const parents = new WeakMap<TestSystem, number>()

/** A parent with a right to act for a child, signed in. */
export async function addParent(
  { system, nurse }: Desk,
  childId: string,
  basis: 'mother' | 'father',
): Promise<Person> {
  const before = parents.get(system) ?? 0
  parents.set(system, before + 1)
  const who = { basis, iin: ADULT_IINS[before], familyName: nameOf(101 + before) }
  return (await registerParent(system, nurse, childId, who)).signedIn
}

/** Two records of one child, opened in two organisations, each with one of the parents. */
export async function addTwice(desk: Desk, hospital: Person, first: Known, second: Known) {
  const there = { ...desk, nurse: hospital }
  const survivorId = await addChild(desk, first)
  const mergedId = await addChild(there, second)
  const mother = await addParent(desk, survivorId, 'mother')
  const father = await addParent(there, mergedId, 'father')
  return { survivorId, mergedId, mother, father }
}

/** A child's record as it is shown. */
export interface ShownChild {
  readonly givenName: string
  readonly iin: string | null
  readonly phone: string | null
  readonly representatives: readonly { readonly representativeId: string; readonly inForce: boolean }[]
  readonly statuses: readonly object[]
}

export const child = (by: Person, childId: string) => by.shown<ShownChild>('registry.child', { childId })
export const look = (by: Person, childId: string) => by.query('registry.child', { childId })

/** Names two records as a pair. */
export async function namePair({ keeper }: Desk, personId: string, otherId: string): Promise<string> {
  const { pairId } = await keeper.done<{ pairId: string }>('registry.name-pair', {
    personId,
    otherId,
    reason: 'Анасы екі рет тіркелгенін айтты',
  })
  return pairId
}

/** A keeper asks for the merge of a pair. */
export const askMerge = ({ keeper }: Desk, pairId: string, survivorId: string) =>
  keeper.command<Pending>('registry.merge', { pairId, survivorId, reason: 'Бір бала' })

/** A keeper asks, the decision-maker approves; the answer of the one who did not get on. */
export async function byTwo({ keeper, decider }: Desk, name: string, input: object): Promise<Answer> {
  const asked = await keeper.command<Pending>(name, input)
  if (asked.status !== 202) return asked as never
  return decider.command('exceptional-access.approve', { approvalId: asked.body.facts.approvalId })
}

/** Merges two records named as a pair; throws when that is refused. */
export async function merged(desk: Desk, survivorId: string, mergedId: string, values: object = {}) {
  const pairId = await namePair(desk, survivorId, mergedId)
  const input = { pairId, survivorId, values, reason: 'Бір бала: туу туралы куәлік бірдей' }
  const done = await byTwo(desk, 'registry.merge', input)
  if (done.status !== 200) throw new Error(JSON.stringify(done.body))
  const pair = await desk.keeper.shown<Pair>('registry.pair', { pairId })
  return { pairId, mergeId: pair.merges[0]?.id ?? '' }
}

/** Undoes a merge; throws when that is refused. */
export async function parted(desk: Desk, mergeId: string): Promise<void> {
  const done = await byTwo(desk, 'registry.unmerge', { mergeId, reason: 'Екі бала екені анықталды' })
  if (done.status !== 200) throw new Error(JSON.stringify(done.body))
}

/** Lets the worker do all that is due now. */
export async function work({ system }: Desk): Promise<void> {
  await runDue(system.parts.worker)
}

/** Runs a command as the operator at the command line. */
export async function operate<T>({ system }: Desk, name: string, input: object): Promise<T> {
  const { runner, useCases } = system.parts
  const useCase = useCases.get(name)
  if (useCase === undefined) throw new Error(`there is no ${name}`)
  const outcome = await runner.run(useCase, input, { actor: systemActor, lang: 'kk' })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value as T
}
