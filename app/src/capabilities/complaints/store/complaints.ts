import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import type { Answer, Complaint } from '../domain/complaint.ts'

/** A complaint that has just been filed. */
export type NewComplaint = Omit<
  Complaint,
  'state' | 'answer' | 'version' | 'extendedOn' | 'extensionReason'
> & { readonly hiddenFrom: string | undefined }

/** The number a family quotes: kind, region, year, serial. */
export async function nextNumber(
  act: Act,
  of: { readonly kind: 'complaint' | 'signal'; readonly region: string },
): Promise<string> {
  const sequence = of.kind === 'complaint' ? 'complaints_number_serial' : 'complaints_signal_serial'
  const { rows } = await sql<{ n: string }>`select nextval(${sequence}::regclass)::text as n`.execute(act.db)
  const letter = of.kind === 'complaint' ? 'C' : 'S'
  return `${letter}-${of.region.slice(0, 2)}-${act.today.slice(0, 4)}-${(rows[0]?.n ?? '').padStart(6, '0')}`
}

/** Writes a new complaint. */
export async function insertComplaint(act: Act, one: NewComplaint): Promise<void> {
  await act.db
    .insertInto('complaints_complaint')
    .values({
      region: one.region,
      id: one.id,
      person_id: one.personId,
      number: one.number,
      person_name: one.personName,
      complainant_id: one.complainantId,
      complainant_name: one.complainantName,
      stage: one.stage ?? null,
      about: one.about,
      organisation_id: one.organisationId,
      words: one.words,
      wish: one.wish ?? null,
      facts: JSON.stringify(one.facts),
      filed_at: one.filedAt,
      filed_on: one.filedOn,
      addressee_id: one.addresseeId ?? null,
      desks: [...one.desks],
      at_centre: one.isAtCentre,
      hidden_from: one.hiddenFrom ?? null,
      route_cite: JSON.stringify(one.routeCite),
      state: 'filed',
      due_on: one.dueOn,
      appeal_of: one.appealOf ?? null,
      is_late: one.isLate,
    })
    .execute()
}

type Changed = Pick<Complaint, 'id' | 'version'>

function change(act: Act, { id, version }: Changed) {
  return act.db
    .updateTable('complaints_complaint')
    .where('id', '=', id)
    .where('version', '=', version)
    .set({ version: version + 1 })
}

async function isChanged(work: Promise<{ readonly numUpdatedRows: bigint }>): Promise<boolean> {
  return (await work).numUpdatedRows > 0n
}

/** Writes the answer; false when somebody changed the complaint in between. */
export function markAnswered(act: Act, complaint: Changed, answer: Answer): Promise<boolean> {
  return isChanged(
    change(act, complaint)
      .set({
        state: 'answered',
        decision: answer.decision,
        reason: answer.reason,
        reason_cite: JSON.stringify(answer.cite),
        answered_on: answer.on,
        answered_by: answer.by,
        answered_role: answer.role,
        answered_organisation_id: answer.organisationId ?? null,
        appeal_until: answer.appealUntil,
      })
      .executeTakeFirstOrThrow(),
  )
}

/** Writes a later last day with its reason; false when somebody changed the complaint in between. */
export function markExtended(
  act: Act,
  complaint: Changed,
  { dueOn, reason }: { readonly dueOn: LocalDate; readonly reason: string },
): Promise<boolean> {
  return isChanged(
    change(act, complaint)
      .set({ due_on: dueOn, extended_on: act.today, extension_reason: reason, state: 'filed' })
      .executeTakeFirstOrThrow(),
  )
}

/** Lays an overdue complaint on the desk above as well. */
export async function markEscalated(
  act: Act,
  complaint: Complaint,
  above: { readonly desks: readonly string[]; readonly isAtCentre: boolean },
): Promise<void> {
  await change(act, complaint)
    .set({
      state: 'overdue',
      desks: [...new Set([...complaint.desks, ...above.desks])],
      at_centre: complaint.isAtCentre || above.isAtCentre,
    })
    .execute()
}
