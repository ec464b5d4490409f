import type { LocalDate, LocalizedText } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { StaffProgramme } from '#platform/db/schema.ts'
import { GROUPS } from '../domain/posts.ts'
import type { Programme, ProgrammeState } from '../domain/programme.ts'

const day = (value: string | null) => (value ?? undefined) as LocalDate | undefined

function toProgramme(row: Selectable<StaffProgramme>): Programme {
  return {
    id: row.id,
    title: row.title as unknown as LocalizedText,
    organiser: row.organiser,
    hours: row.hours,
    groups: GROUPS.filter((group) => row.groups.includes(group)),
    state: row.state as ProgrammeState,
    proposedOn: row.proposed_on as LocalDate,
    proposedAct: row.proposed_act,
    agreedOn: day(row.agreed_on),
    agreedAct: row.agreed_act ?? undefined,
    withdrawnOn: day(row.withdrawn_on),
    withdrawnBy: (row.withdrawn_by ?? undefined) as Programme['withdrawnBy'],
    withdrawnWhy: row.withdrawn_why ?? undefined,
    version: row.version,
  }
}

const MOST_LISTED = 500

/** Programmes of a state or of all, the newest first. */
export async function listProgrammes(db: Tx, state?: ProgrammeState): Promise<readonly Programme[]> {
  let all = db.selectFrom('staff_programme').selectAll()
  if (state !== undefined) all = all.where('state', '=', state)
  const rows = await all.orderBy('proposed_on', 'desc').orderBy('id', 'desc').limit(MOST_LISTED).execute()
  return rows.map(toProgramme)
}

/** One programme. */
export async function findProgramme(db: Tx, id: string): Promise<Programme | undefined> {
  const row = await db.selectFrom('staff_programme').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toProgramme(row)
}
