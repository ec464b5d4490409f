import type { Citation } from '@tirek/law'
import { insertNew } from '#platform/db/insert-many.ts'
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

function rowOf(act: Act, notice: FamilyNotice) {
  return {
    region: notice.region,
    id: act.newId(),
    person_id: notice.personId,
    kind: notice.kind,
    data: { ...notice.data },
    href: notice.href,
    once: notice.once ?? null,
    told_on: act.today,
    told_at: act.now,
    is_owed: notice.isOwed ?? false,
    cite: (notice.cite ?? []).map((one) => ({ ...one })),
  }
}

const sendingOf = (noticeId: string, { region, onlyTo }: FamilyNotice) => ({
  kind: SEND_NOTICE,
  region,
  payload: { noticeId, ...(onlyTo && { onlyTo: [...onlyTo] }) },
})

/**
 * Tells the family: the notice stands in the system from this act on, an SMS and an e-mail follow by each adult's own
 * choice. Returns the id, or undefined when the same thing was told before.
 */
export async function tellFamily(act: Act, notice: FamilyNotice): Promise<string | undefined> {
  const row = rowOf(act, notice)
  const written = await act.db
    .insertInto('notice')
    .values({ ...row, data: JSON.stringify(row.data), cite: JSON.stringify(row.cite) })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (Number(written.numInsertedOrUpdatedRows) === 0) return undefined

  await act.send(sendingOf(row.id, notice))
  return row.id
}

/** Tells many families at once, in two statements; only as the system, which sees what was told before. */
export async function tellFamilies(act: Act, notices: readonly FamilyNotice[]): Promise<void> {
  const told = notices.map((notice) => ({ notice, row: rowOf(act, notice) }))
  const fresh = await insertNew(
    act.db,
    'notice',
    told.map(({ row }) => row),
  )
  await act.sendAll(
    told.filter(({ row }) => fresh.has(row.id)).map(({ row, notice }) => sendingOf(row.id, notice)),
  )
}
