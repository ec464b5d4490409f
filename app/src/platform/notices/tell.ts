import type { Citation } from '@tirek/law'
import type { Act } from '#platform/use-case/act.ts'

/** The outbox message by which a notice is sent on, by SMS and e-mail. */
export const SEND_NOTICE = 'notices.send'

/** What a family is told of its child. */
export interface FamilyNotice {
  readonly region: string
  /** The child, or the adult whom it is about. */
  readonly personId: string
  /**
   * `<capability>.<name>`. Its words are in the catalogue of that capability: `notice.<name>` (a title),
   * `notice.<name>.text`, and, when the general text is not enough, `sms.<name>`: no name and nothing of health in it.
   */
  readonly kind: string
  /** Arguments of the words; a stored day is read out as a date. */
  readonly data?: Readonly<Record<string, string | number>>
  /** Where more is said, without the language. */
  readonly href: string
  /** The same thing is told once, however often it is tried: an id of what is told. */
  readonly once?: string
  /** The law owes it: an SMS goes whatever the family has chosen. */
  readonly isOwed?: boolean
  readonly cite?: readonly Citation[]
  /** Only these adults; without it every representative whose right is in force, or the adult. */
  readonly onlyTo?: readonly string[]
}

/**
 * Tells the family: the notice stands in the system from this act on, an SMS and an e-mail follow by each adult's own
 * choice. Returns the id, or undefined when the same thing was told before.
 */
export async function tellFamily(act: Act, notice: FamilyNotice): Promise<string | undefined> {
  const id = act.newId()
  const { region, personId, kind, data = {}, href, once, isOwed = false, cite = [], onlyTo } = notice
  const written = await act.db
    .insertInto('notice')
    .values({
      region,
      id,
      person_id: personId,
      kind,
      data: JSON.stringify(data),
      href,
      once: once ?? null,
      told_on: act.today,
      told_at: act.now,
      is_owed: isOwed,
      cite: JSON.stringify(cite),
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (Number(written.numInsertedOrUpdatedRows) === 0) return undefined

  await act.send({ kind: SEND_NOTICE, region, payload: { noticeId: id, ...(onlyTo && { onlyTo }) } })
  return id
}
