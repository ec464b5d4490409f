import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { AccessAccount } from '#platform/db/schema.ts'

/** A post held for a time while the one whose post it is is away: both days are within. */
export interface ActsFor {
  /** The account whose post it is. */
  readonly accountId: string
  readonly name: string
  /** The name of the one who holds the post now. */
  readonly ownName: string
  readonly from: LocalDate
  readonly until: LocalDate
}

/** Whoever may hold a post for a time. */
interface Acting {
  readonly actsFor?: ActsFor
}

type ActingColumns = Pick<
  Selectable<AccessAccount>,
  'name' | 'acts_for' | 'acts_for_name' | 'acts_from' | 'acts_until'
>

/** For whom an account acts, and when; undefined for an account of the own. */
export function actsForOf(row: ActingColumns): ActsFor | undefined {
  const { acts_for: accountId, acts_for_name: name, acts_from: from, acts_until: until } = row
  if (accountId === null || name === null || from === null || until === null) return undefined
  return { accountId, name, ownName: row.name, from: from as LocalDate, until: until as LocalDate }
}

/** The name under which everything is recorded: of a post held for a time both names, as papers sign it (м.а., и. о.). */
export function recordedName(name: string, actsFor: ActsFor | undefined): string {
  return actsFor === undefined ? name : `${name} (м.а. / и. о.: ${actsFor.name})`
}

/** Whether an actor may act on a day: always in the own post, in another's on the days of the appointment alone. */
export function isInItsDays({ actsFor }: Acting, today: LocalDate): boolean {
  return actsFor === undefined || (actsFor.from <= today && today <= actsFor.until)
}

/** The account whose post the actor sits in: a seat, a form or a worklist goes with the post. */
export function postOf({ accountId, actsFor }: Acting & { readonly accountId: string }): string {
  return actsFor?.accountId ?? accountId
}
