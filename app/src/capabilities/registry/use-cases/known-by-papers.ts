import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { identityKeys, nameKey, type Sex } from '../domain/person.ts'
import { findByIdentity, findFacts, type PersonFacts } from '../store/people.ts'

/** What the papers of a person say: a number or a birth record, the names, the birth date, the sex. */
export interface Papers {
  readonly iin?: string | undefined
  readonly motherId?: string | undefined
  readonly birthRecord?: string | undefined
  readonly birthOrder?: number | undefined
  readonly familyName: string
  readonly givenName: string
  readonly birthDate: LocalDate
  readonly sex: Sex
}

/**
 * The record that the shown papers prove: an identity key, the names, the birth date and the sex all agree with the
 * register. Undefined alike for an unknown person and for papers that do not agree.
 */
export async function knownByPapers(
  act: Act,
  papers: Papers,
): Promise<({ readonly personId: string } & PersonFacts) | undefined> {
  const keys = identityKeys({ ...papers, birthOrder: papers.birthOrder ?? 1 })
  const found = (await Promise.all(keys.map((key) => findByIdentity(act, key)))).find(
    (one) => one !== undefined,
  )
  const facts = found && (await findFacts(act, found.personId))
  if (found === undefined || facts === undefined) return undefined
  const agrees =
    facts.birthDate === papers.birthDate && facts.sex === papers.sex && facts.nameKey === nameKey(papers)
  return agrees ? { personId: found.personId, ...facts } : undefined
}
