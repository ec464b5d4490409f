import type { LocalizedText } from '@tirek/kernel'
import { FACTS_CHILD } from './facts-child.ts'
import { FACT_ASKER, FACTS_FAMILY } from './facts-family.ts'
import { FACTS_LEARNING } from './facts-learning.ts'

/** What a fact can be: full years, a yes or no, or one of the named values. */
export type FactKind = 'years' | 'yes-no' | 'choice'
export type FactValue = string | boolean
export type FactValues = Readonly<Partial<Record<FactId, number | FactValue>>>

/** One thing that the rules ask about a family. */
export type FactData = {
  readonly kind: FactKind
  /** `family`: asked; `office`: an office alone can say it, so a family is never asked. */
  readonly askedOf: 'family' | 'office'
  readonly question: LocalizedText
  readonly hint?: LocalizedText
  /** The same to whoever asks for themselves; absent where the words fit both. */
  readonly own?: LocalizedText
  /** Short words for a summary. */
  readonly label: LocalizedText
  readonly values?: Readonly<Record<string, LocalizedText>>
  /** Where the answer comes from for a child whom the system knows. */
  readonly source: LocalizedText
  /** What the data of the system cannot say of it. */
  readonly gap?: LocalizedText
}

/** Every fact, in the order in which a family is asked. */
const TABLE = {
  ...FACT_ASKER,
  ...FACTS_CHILD,
  ...FACTS_FAMILY,
  ...FACTS_LEARNING,
} as const satisfies Readonly<Record<string, FactData>>

export type FactId = keyof typeof TABLE
export type Fact = FactData & { readonly id: FactId }

/** Every fact, in the order in which a family is asked. */
export const FACTS: readonly Fact[] = Object.entries<FactData>(TABLE).map(([id, data]) => ({
  id: id as FactId,
  ...data,
}))

const byId = new Map<string, Fact>(FACTS.map((fact) => [fact.id, fact]))

/** A fact by its known id. */
export function factOf(id: FactId): Fact {
  return { id, ...TABLE[id] }
}

/** A fact by an id from outside. */
export function findFact(id: string): Fact | undefined {
  return byId.get(id)
}

/** A question in the words for whoever is asked: of a child, or of themselves. */
export function questionTo({ question, own }: FactData, { asker }: FactValues): LocalizedText {
  return asker === 'self' && own !== undefined ? own : question
}

/** What was written of a fact as its value: full years, `yes` or `no`, or one of its values; undefined for anything else. */
export function readFact(fact: Fact, written: string): number | FactValue | undefined {
  if (fact.kind === 'years') return /^\d{1,2}$/.test(written) ? Number(written) : undefined
  if (fact.kind === 'yes-no') return YES_OR_NO.get(written)
  return Object.keys(fact.values ?? {}).find((value) => value === written)
}

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
])
