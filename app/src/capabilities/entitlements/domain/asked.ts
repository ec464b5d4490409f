import { type LocalDate, parseLocalDate } from '@tirek/kernel'
import { BENEFITS, FACTS, type FactId, type FactValues, findFact, readFact } from '@tirek/law'

/** What an address says of a family: nothing of it is kept, and no name is in it. */
export type Asked = {
  readonly facts: FactValues
  /** Of them those that the registry knows of this person: not asked, not changed here, and in no address. */
  readonly known: FactValues
  readonly personId: string | undefined
  readonly skipped: readonly FactId[]
  /** Benefits that the family already receives. */
  readonly received: readonly string[]
  /** The day asked about, when it is not today. */
  readonly on: LocalDate | undefined
  /** A question that has just been sent: without an answer, or with one that cannot be. */
  readonly wrong: FactId | undefined
  /** A question that is asked once more. */
  readonly again: FactId | undefined
  /** The answers so far are asked for, though questions are left. */
  readonly isResult: boolean
  /** The answer is wanted in easy words. */
  readonly isEasy: boolean
}

type Query = Readonly<Record<string, string>>

const words = (list: string | undefined) => (list ?? '').split(',').filter((one) => one !== '')

/** About whom it is asked, when the system knows the person. */
export type Whose = { readonly personId: string; readonly facts: FactValues }

/** Reads an address; what is not known is left out, so that an old link still says something. */
export function readAsked(query: Query, whose?: Whose): Asked {
  const known = whose?.facts ?? {}
  const facts = { ...readFacts(query), ...known }
  const sent = questionOf(query['asked'])
  const again = questionOf(query['again'])
  const skipped = words(query['skip']).flatMap((id) => findFact(id)?.id ?? [])
  const on = parseLocalDate(query['on'] ?? '')
  return {
    facts,
    known,
    personId: whose?.personId,
    skipped: skipped.filter((id) => facts[id] === undefined),
    received: words(query['have']).filter((id) => BENEFITS.some((benefit) => benefit.id === id)),
    on: on.ok ? on.value : undefined,
    wrong: sent !== undefined && facts[sent] === undefined && !skipped.includes(sent) ? sent : undefined,
    again: again !== undefined && again in known ? undefined : again,
    isResult: query['show'] === 'result' || query['show'] === 'easy',
    isEasy: query['show'] === 'easy',
  }
}

/** A question that a family may be asked; what only an office can say is never one. */
function questionOf(id: string | undefined): FactId | undefined {
  const fact = findFact(id ?? '')
  return fact?.askedOf === 'family' ? fact.id : undefined
}

function readFacts(query: Query): FactValues {
  const read = FACTS.flatMap((fact) => {
    const value = readFact(fact, (query[fact.id] ?? '').trim())
    return value === undefined ? [] : [[fact.id, value] as const]
  })
  return Object.fromEntries(read)
}

const written = (value: number | string | boolean) => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

/** The same as values of an address. */
export function writeAsked({ facts, known, skipped, received, on }: Asked): Readonly<Record<string, string>> {
  const said = Object.entries(facts).filter(([id]) => !(id in known))
  return {
    ...Object.fromEntries(said.map(([id, value]) => [id, written(value)])),
    ...(skipped.length === 0 ? {} : { skip: skipped.join(',') }),
    ...(received.length === 0 ? {} : { have: received.join(',') }),
    ...(on === undefined ? {} : { on }),
  }
}

/** Without the answer to a question, as if it had not been asked. */
export function withoutAnswer(asked: Asked, id: FactId): Asked {
  const { [id]: _gone, ...facts } = asked.facts
  return { ...asked, facts, skipped: asked.skipped.filter((one) => one !== id) }
}

/** The question left open: not asked again, and no answer is guessed. */
export function withSkipped(asked: Asked, id: FactId): Asked {
  const rest = withoutAnswer(asked, id)
  return { ...rest, skipped: [...rest.skipped, id] }
}

/** The questions answered or skipped so far, in the order in which they are asked. */
export function passed({ facts, known, skipped }: Asked): readonly FactId[] {
  const isSaid = (id: FactId) => facts[id] !== undefined && known[id] === undefined
  return FACTS.map(({ id }) => id).filter((id) => isSaid(id) || skipped.includes(id))
}

/** Whether anything is known or said, so that an answer can be given. */
export const isAnswered = ({ facts, skipped }: Asked): boolean =>
  Object.keys(facts).length > 0 || skipped.length > 0
