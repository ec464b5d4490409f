import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { CapacityLimit } from '../domain/discharge.ts'
import type { BackGround } from '../domain/readmission.ts'
import type { Request } from '../domain/request.ts'
import type { Category, DischargeGround, Mistake } from '../domain/states.ts'

export type NewStay = {
  readonly organisationId: string
  readonly referralNumber: string
  readonly fromOn: LocalDate
  /** The discharge that this stay undoes. */
  readonly restores?: string
}

export async function insertStay(act: Act, request: Request, stay: NewStay): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('placement_stay')
    .values({
      region: request.region,
      id,
      person_id: request.personId,
      request_id: request.id,
      organisation_id: stay.organisationId,
      category: request.category,
      referral_number: stay.referralNumber,
      from_on: stay.fromOn,
      restores: stay.restores ?? null,
    })
    .execute()
  return id
}

export async function endStay(act: Act, stayId: string, on: LocalDate = act.today): Promise<void> {
  await act.db.updateTable('placement_stay').set({ to_on: on }).where('id', '=', stayId).execute()
}

/** A resident belongs to another category from now on; the stay goes on. */
export async function changeCategory(act: Act, stayId: string, category: Category): Promise<void> {
  await act.db.updateTable('placement_stay').set({ category }).where('id', '=', stayId).execute()
}

export type NewBreach = {
  readonly kind: string
  readonly happenedOn: LocalDate
  readonly actNumber: string
  readonly description: string
  /** Whether the person explained it; the words are there only when they did. */
  readonly explained: 'given' | 'refused' | 'cannot'
  readonly explanation?: string | undefined
}

export async function insertBreach(
  act: Act,
  request: Request,
  stayId: string,
  breach: NewBreach,
): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('placement_breach')
    .values({
      region: request.region,
      id,
      person_id: request.personId,
      stay_id: stayId,
      kind: breach.kind,
      happened_on: breach.happenedOn,
      act_number: breach.actNumber,
      description: breach.description,
      explained: breach.explained,
      explanation: breach.explanation ?? null,
      recorded_at: act.now,
    })
    .execute()
  return id
}

export type AbsenceChange = {
  readonly returnedAt: Date | undefined
  readonly inquiry: 'no-valid-reason' | 'valid-reason' | undefined
  readonly inquiryNote: string | undefined
}

export async function insertAbsence(
  act: Act,
  request: Request,
  stayId: string,
  absence: AbsenceChange & { readonly leftAt: Date },
): Promise<void> {
  await act.db
    .insertInto('placement_absence')
    .values({
      region: request.region,
      id: act.newId(),
      person_id: request.personId,
      stay_id: stayId,
      left_at: absence.leftAt,
      returned_at: absence.returnedAt ?? null,
      inquiry: absence.inquiry ?? null,
      inquiry_note: absence.inquiryNote ?? null,
    })
    .execute()
}

export async function updateAbsence(act: Act, absenceId: string, change: AbsenceChange): Promise<void> {
  const { returnedAt, inquiry, inquiryNote } = change
  await act.db
    .updateTable('placement_absence')
    .set({
      ...(returnedAt === undefined ? {} : { returned_at: returnedAt }),
      ...(inquiry === undefined ? {} : { inquiry }),
      ...(inquiryNote === undefined ? {} : { inquiry_note: inquiryNote }),
    })
    .where('id', '=', absenceId)
    .execute()
}

/** The row stays as it was, marked with who found it wrong, how and when. */
export async function markAbsenceWrong(
  act: Act,
  absenceId: string,
  { mistake, correction }: { readonly mistake: Mistake; readonly correction: string },
): Promise<void> {
  await act.db
    .updateTable('placement_absence')
    .set({ corrected_at: act.now, corrected_by: act.actor.name, mistake, correction })
    .where('id', '=', absenceId)
    .execute()
}

export async function insertCapacityLimit(
  act: Act,
  person: { readonly region: string; readonly personId: string },
  limit: CapacityLimit & { readonly court: string; readonly number: string },
): Promise<void> {
  await act.db
    .insertInto('placement_capacity_limit')
    .values({
      region: person.region,
      id: act.newId(),
      person_id: person.personId,
      ground: limit.ground,
      court: limit.court,
      number: limit.number,
      decided_on: limit.decidedOn,
    })
    .execute()
}

export async function liftCapacityLimit(act: Act, limitId: string, on: LocalDate, by: string): Promise<void> {
  await act.db
    .updateTable('placement_capacity_limit')
    .set({ lifted_on: on, lifted_by: by })
    .where('id', '=', limitId)
    .execute()
}

export type NewDischarge = {
  readonly ground: DischargeGround
  readonly orderNumber: string
  readonly reason: string
}

export async function insertDischarge(
  act: Act,
  request: Request,
  stayId: string,
  discharge: NewDischarge,
): Promise<void> {
  await act.db
    .insertInto('placement_discharge')
    .values({
      region: request.region,
      id: act.newId(),
      person_id: request.personId,
      request_id: request.id,
      stay_id: stayId,
      ground: discharge.ground,
      order_number: discharge.orderNumber,
      reason: discharge.reason,
      discharged_on: act.today,
    })
    .execute()
}

/** The order stays on record, marked with the complaint that has set it aside; false where it is undone already. */
export async function setDischargeAside(act: Act, dischargeId: string, complaint: string): Promise<boolean> {
  const done = await act.db
    .updateTable('placement_discharge')
    .set({ set_aside_on: act.today, set_aside_by: complaint })
    .where('id', '=', dischargeId)
    .where('set_aside_on', 'is', null)
    .where('restored_on', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

export async function markRestored(act: Act, dischargeId: string, why: string): Promise<void> {
  await act.db
    .updateTable('placement_discharge')
    .set({ restored_on: act.today, restored_why: why })
    .where('id', '=', dischargeId)
    .execute()
}

export type NewAskBack = {
  readonly ground: BackGround
  readonly words: string
  readonly proof?: string | undefined
  readonly by: string
}

/** Asked to come back; an earlier answer gives way to what is asked now, and stays in the history. */
export async function askBack(act: Act, dischargeId: string, asked: NewAskBack): Promise<void> {
  await act.db
    .updateTable('placement_discharge')
    .set({
      asked_back_at: act.now,
      asked_back_by: asked.by,
      asked_back_ground: asked.ground,
      asked_back_words: asked.words,
      asked_back_proof: asked.proof ?? null,
      asked_back_answer: null,
      asked_back_answered_at: null,
    })
    .where('id', '=', dischargeId)
    .execute()
}

export async function answerBack(act: Act, dischargeId: string, answer: string): Promise<void> {
  await act.db
    .updateTable('placement_discharge')
    .set({ asked_back_answer: answer, asked_back_answered_at: act.now })
    .where('id', '=', dischargeId)
    .execute()
}
