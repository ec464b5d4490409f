import type { LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ComplaintsComplaint } from '#platform/db/schema.ts'
import type {
  About,
  Answer,
  Complaint,
  ComplaintFacts,
  ComplaintState,
  Decision,
} from '../domain/complaint.ts'
import { stored } from './stored.ts'

type Row = Selectable<ComplaintsComplaint>

function answerOf(row: Row): Answer | undefined {
  const { decision, reason, answered_on: on, appeal_until: until } = row
  if (decision === null || reason === null || on === null || until === null) return undefined
  return {
    decision: decision as Decision,
    reason,
    cite: stored<Citation>(row.reason_cite),
    on: on as LocalDate,
    by: row.answered_by ?? '',
    role: row.answered_role ?? '',
    organisationId: row.answered_organisation_id ?? undefined,
    appealUntil: until as LocalDate,
  }
}

function toComplaint(row: Row): Complaint {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    number: row.number,
    personName: row.person_name,
    complainantId: row.complainant_id,
    complainantName: row.complainant_name,
    stage: row.stage ?? undefined,
    about: row.about as About,
    organisationId: row.organisation_id,
    words: row.words,
    wish: row.wish ?? undefined,
    facts: stored<ComplaintFacts>(row.facts),
    filedAt: row.filed_at,
    filedOn: row.filed_on as LocalDate,
    addresseeId: row.addressee_id ?? undefined,
    desks: row.desks,
    isAtCentre: row.at_centre,
    routeCite: stored<readonly Citation[]>(row.route_cite),
    state: row.state as ComplaintState,
    dueOn: row.due_on as LocalDate,
    extendedOn: (row.extended_on ?? undefined) as LocalDate | undefined,
    extensionReason: row.extension_reason ?? undefined,
    answer: answerOf(row),
    appealOf: row.appeal_of ?? undefined,
    isLate: row.is_late,
    version: row.version,
  }
}

/** A complaint that the actor may see; undefined alike for unknown and for closed to the actor. */
export async function findComplaint(db: Tx, id: string): Promise<Complaint | undefined> {
  const row = await db.selectFrom('complaints_complaint').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toComplaint(row)
}

/** The appeal against the answer to a complaint, when there is one. */
export async function findAppeal(db: Tx, id: string): Promise<Complaint | undefined> {
  const row = await db
    .selectFrom('complaints_complaint')
    .selectAll()
    .where('appeal_of', '=', id)
    .executeTakeFirst()
  return row && toComplaint(row)
}

/** The complaints about one person's case, newest first. */
export async function listComplaintsOf(db: Tx, personId: string): Promise<readonly Complaint[]> {
  const rows = await db
    .selectFrom('complaints_complaint')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('filed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toComplaint)
}

/** What lies on the desk of the actor: unanswered first, the nearest term on top; then the newest answers. */
export async function listDesk(
  db: Tx,
  { isOpen, page, size }: { readonly isOpen: boolean; readonly page: number; readonly size: number },
): Promise<{ readonly complaints: readonly Complaint[]; readonly hasMore: boolean }> {
  const rows = await db
    .selectFrom('complaints_complaint')
    .selectAll()
    .where('state', isOpen ? 'in' : 'not in', ['filed', 'overdue'])
    .orderBy(isOpen ? 'due_on' : 'answered_on', isOpen ? 'asc' : 'desc')
    .orderBy('id')
    .limit(size + 1)
    .offset((page - 1) * size)
    .execute()
  return { complaints: rows.slice(0, size).map(toComplaint), hasMore: rows.length > size }
}

/** How many unanswered complaints lie on the desk of the actor, and how many are overdue. */
export async function countDesk(
  db: Tx,
  today: LocalDate,
): Promise<{ readonly open: number; readonly late: number; readonly nextDue: LocalDate | undefined }> {
  const { next_due, ...row } = await db
    .selectFrom('complaints_complaint')
    .select([
      sql<number>`count(*)::int`.as('open'),
      sql<number>`(count(*) filter (where due_on < ${today}::date))::int`.as('late'),
      sql<LocalDate | null>`min(due_on)`.as('next_due'),
    ])
    .where('state', 'in', ['filed', 'overdue'])
    .executeTakeFirstOrThrow()
  return { ...row, nextDue: next_due ?? undefined }
}
