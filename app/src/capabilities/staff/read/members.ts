import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { StaffMember, StaffTraining } from '#platform/db/schema.ts'
import type { Member, Training } from '../domain/member.ts'
import { type Branch, isPost } from '../domain/posts.ts'

const day = (value: string | null) => (value ?? undefined) as LocalDate | undefined

function toMember(row: Selectable<StaffMember>): readonly Member[] {
  if (!isPost(row.post)) return []
  return [
    {
      id: row.id,
      region: row.region,
      organisationId: row.organisation_id,
      accountId: row.account_id ?? undefined,
      name: row.name,
      post: row.post,
      branch: row.branch as Branch,
      load: String(row.load),
      begunOn: row.begun_on as LocalDate,
      endedOn: day(row.ended_on),
      endReason: row.end_reason ?? undefined,
      version: row.version,
    },
  ]
}

function toTraining(row: Selectable<StaffTraining>): Training {
  return {
    id: row.id,
    memberId: row.member_id,
    programmeId: row.programme_id,
    heldOn: row.held_on as LocalDate,
    hours: row.hours,
    certificate: row.certificate,
    validUntil: row.valid_until as LocalDate,
    validBy: row.valid_by as Training['validBy'],
  }
}

/** One member of staff whom the reader may see. */
export async function findMember(db: Tx, id: string): Promise<Member | undefined> {
  const row = await db.selectFrom('staff_member').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toMember(row)[0]
}

/** The members whose account somebody signs in with, ended ones left out. */
export async function listOfAccount(db: Tx, accountId: string): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('staff_member')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('ended_on', 'is', null)
    .execute()
  return rows.flatMap(toMember)
}

const MOST_LISTED = 1000

/** The staff of an organisation in the order of names. */
export async function listMembers(
  db: Tx,
  { organisationId, isWithEnded }: { readonly organisationId: string; readonly isWithEnded: boolean },
): Promise<readonly Member[]> {
  let all = db.selectFrom('staff_member').selectAll().where('organisation_id', '=', organisationId)
  if (!isWithEnded) all = all.where('ended_on', 'is', null)
  const rows = await all.orderBy('name').orderBy('id').limit(MOST_LISTED).execute()
  return rows.flatMap(toMember)
}

/** Trainings of some members, the latest first. */
export async function listTrainings(db: Tx, memberIds: readonly string[]): Promise<readonly Training[]> {
  if (memberIds.length === 0) return []
  const rows = await db
    .selectFrom('staff_training')
    .selectAll()
    .where('member_id', 'in', [...memberIds])
    .orderBy('held_on', 'desc')
    .execute()
  return rows.map(toTraining)
}

/** Open own accounts of an organisation that no member of its staff has yet. */
export async function listFreeAccounts(
  db: Tx,
  organisationId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('access_account as a')
    .select(['a.id', 'a.name'])
    .where('a.organisation_id', '=', organisationId)
    .where('a.person_id', 'is', null)
    .where('a.acts_for', 'is', null)
    .where('a.closed_at', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('staff_member as m')
            .select('m.id')
            .whereRef('m.account_id', '=', 'a.id')
            .where('m.ended_on', 'is', null),
        ),
      ),
    )
    .orderBy('a.name')
    .orderBy('a.id')
    .limit(MOST_LISTED)
    .execute()
}
