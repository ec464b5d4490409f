import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { PlacementTransfer } from '#platform/db/schema.ts'
import type { Category } from '../domain/states.ts'

/** A transfer to another organisation: the place is kept there while the department issues the referral. */
export type Transfer = {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly requestId: string
  readonly stayId: string
  readonly fromOrganisationId: string
  readonly toOrganisationId: string
  readonly placeId: string | undefined
  readonly category: Category
  readonly reason: string
  readonly state: 'asked' | 'approved' | 'refused' | 'withdrawn' | 'lapsed' | 'done'
  readonly referralNumber: string | undefined
  readonly referralOn: LocalDate | undefined
  readonly answer: string | undefined
  readonly moveBy: LocalDate | undefined
  readonly newRequestId: string | undefined
}

function toTransfer(row: Selectable<PlacementTransfer>): Transfer {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    requestId: row.request_id,
    stayId: row.stay_id,
    fromOrganisationId: row.from_organisation_id,
    toOrganisationId: row.to_organisation_id,
    placeId: row.place_id ?? undefined,
    category: row.category as Category,
    reason: row.reason,
    state: row.state as Transfer['state'],
    referralNumber: row.referral_number ?? undefined,
    referralOn: (row.referral_on ?? undefined) as LocalDate | undefined,
    answer: row.answer ?? undefined,
    moveBy: (row.move_by ?? undefined) as LocalDate | undefined,
    newRequestId: row.new_request_id ?? undefined,
  }
}

/** The latest transfer of a stay. */
export async function findTransfer(db: Tx, stayId: string): Promise<Transfer | undefined> {
  const row = await db
    .selectFrom('placement_transfer')
    .selectAll()
    .where('stay_id', '=', stayId)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : toTransfer(row)
}

/** A transfer that still waits for a step. */
export function isOpen(transfer: Transfer | undefined): transfer is Transfer {
  return transfer?.state === 'asked' || transfer?.state === 'approved'
}

/** Transfers that come to an organisation and have not been refused, taken back or done. */
export async function listComing(db: Tx, organisationId: string): Promise<readonly Transfer[]> {
  const rows = await db
    .selectFrom('placement_transfer')
    .selectAll()
    .where('to_organisation_id', '=', organisationId)
    .where('state', 'in', ['asked', 'approved'])
    .orderBy('asked_at')
    .execute()
  return rows.map(toTransfer)
}

/** Transfers that wait for the department of a region, longest waiting first. */
export async function listAskedTransfers(db: Tx): Promise<readonly Transfer[]> {
  const rows = await db
    .selectFrom('placement_transfer')
    .selectAll()
    .where('state', '=', 'asked')
    .orderBy('asked_at')
    .limit(200)
    .execute()
  return rows.map(toTransfer)
}
