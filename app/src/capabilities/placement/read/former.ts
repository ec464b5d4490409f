import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { DischargeGround } from '../domain/states.ts'

/** A case that an organisation has discharged and not restored, without the person. */
export type FormerCase = {
  readonly requestId: string
  readonly number: string
  readonly dischargedOn: LocalDate
  readonly ground: DischargeGround
  readonly orderNumber: string
  /** A satisfied complaint has set the order aside: the organisation restores at once (DEC-98). */
  readonly isSetAside: boolean
  /** The person asks to be taken back at once, and waits for the answer. */
  readonly isAskedBack: boolean
}

/** Cases that an organisation has discharged and not restored, those to restore at once first, then newest; a part of them. */
export async function listFormer(
  db: Tx,
  organisationId: string,
  part: { readonly limit: number; readonly offset: number },
): Promise<readonly FormerCase[]> {
  const rows = await former(db, organisationId)
    .select(['r.id', 'r.number', 'd.discharged_on', 'd.ground', 'd.order_number', 'd.set_aside_by'])
    .select(waitsForAnswer.as('is_asked_back'))
    .orderBy((one) => one.eb('d.set_aside_by', 'is not', null), 'desc')
    .orderBy(waitsForAnswer, 'desc')
    .orderBy('d.discharged_on', 'desc')
    .orderBy('r.id')
    .limit(part.limit)
    .offset(part.offset)
    .execute()
  return rows.map((row) => ({
    requestId: row.id,
    number: row.number,
    dischargedOn: row.discharged_on as LocalDate,
    ground: row.ground as DischargeGround,
    orderNumber: row.order_number,
    isSetAside: row.set_aside_by !== null,
    isAskedBack: row.is_asked_back,
  }))
}

/** How many of them there are. */
export async function countFormer(db: Tx, organisationId: string): Promise<number> {
  const row = await former(db, organisationId)
    .select((one) => one.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** How many orders of an organisation a complaint has set aside and nobody was restored after. */
export async function countSetAside(db: Tx, organisationId: string): Promise<number> {
  const row = await former(db, organisationId)
    .where('d.set_aside_by', 'is not', null)
    .select((one) => one.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** How many of whom the organisation has discharged ask to be taken back, and wait for its answer. */
export async function countAskedBack(db: Tx, organisationId: string): Promise<number> {
  const row = await former(db, organisationId)
    .where(waitsForAnswer)
    .select((one) => one.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

const waitsForAnswer = sql<boolean>`(d.asked_back_at is not null and d.asked_back_answer is null)`

function former(db: Tx, organisationId: string) {
  return db
    .selectFrom('placement_request as r')
    .innerJoin('placement_discharge as d', (join) =>
      join.onRef('d.person_id', '=', 'r.person_id').onRef('d.request_id', '=', 'r.id'),
    )
    .where('r.organisation_id', '=', organisationId)
    .where('r.state', '=', 'discharged')
    .where('d.restored_on', 'is', null)
}
