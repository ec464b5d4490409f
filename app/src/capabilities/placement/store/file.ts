import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import type { ChildView, ConsideredAlternative } from '../domain/child-ground.ts'
import type { Request } from '../domain/request.ts'
import type { Category, DeferralReason, LookUpKind, NeedReason, ReceiptProof } from '../domain/states.ts'

export type NewNeed = {
  readonly region: string
  readonly personId: string
  readonly category: Category
  readonly reasons: readonly NeedReason[]
  readonly assessment: string
  readonly cannotServeSelf: boolean
  readonly childView: ChildView | undefined
  readonly alternatives: readonly ConsideredAlternative[]
  readonly document: string
}

export async function insertNeed(act: Act, id: string, need: NewNeed): Promise<void> {
  await act.db
    .insertInto('placement_need')
    .values({
      region: need.region,
      id,
      person_id: need.personId,
      department_id: act.actor.organisationId ?? null,
      category: need.category,
      reasons: [...need.reasons],
      assessment: need.assessment,
      cannot_serve_self: need.cannotServeSelf,
      child_view: need.childView === undefined ? null : JSON.stringify(need.childView),
      alternatives: JSON.stringify(need.alternatives),
      document: need.document,
      recognised_on: act.today,
      recognised_by: act.actor.name,
    })
    .execute()
}

/** Opens the look-ups of a request; the worker asks them one by one. */
export async function insertLookUps(
  act: Act,
  request: Request,
  kinds: readonly LookUpKind[],
): Promise<readonly string[]> {
  const rows = kinds.map((kind) => ({ id: act.newId(), kind }))
  if (rows.length === 0) return []
  const { region, id: requestId, personId } = request
  await act.db
    .insertInto('placement_look_up')
    .values(
      rows.map(({ id, kind }) => ({
        region,
        id,
        person_id: personId,
        request_id: requestId,
        kind,
        asked_at: act.now,
      })),
    )
    .execute()
  return rows.map((row) => row.id)
}

/** Puts a question anew whose answer stands; gives back its new id, since a gateway answers each question once. */
export async function openLookUpAgain(act: Act, lookUpId: string): Promise<string> {
  const id = act.newId()
  await act.db
    .updateTable('placement_look_up')
    .set({ id, state: 'waiting', asked_at: act.now, answered_at: null, answer: null, attempts: 0 })
    .where('id', '=', lookUpId)
    .execute()
  return id
}

export async function saveAnswer(
  act: Act,
  lookUpId: string,
  answeredAt: Date,
  answer: object,
): Promise<void> {
  await act.db
    .updateTable('placement_look_up')
    .set({
      state: 'answered',
      answered_at: answeredAt,
      answer: JSON.stringify(answer),
      last_fault: null,
      attempts: sql<number>`attempts + 1`,
    })
    .where('id', '=', lookUpId)
    .where('state', '=', 'waiting')
    .execute()
}

export async function saveFault(act: Act, lookUpId: string, fault: string): Promise<void> {
  await act.db
    .updateTable('placement_look_up')
    .set({ last_fault: fault, attempts: sql<number>`attempts + 1` })
    .where('id', '=', lookUpId)
    .where('state', '=', 'waiting')
    .execute()
}

/** A paper in place of an answer, by the head's decision (DEC-25). */
export async function saveSubstitute(
  act: Act,
  lookUpId: string,
  substitute: string,
  answer: object,
): Promise<void> {
  await act.db
    .updateTable('placement_look_up')
    .set({
      state: 'substituted',
      substitute,
      substituted_by: act.actor.name,
      answered_at: act.now,
      answer: JSON.stringify(answer),
    })
    .where('id', '=', lookUpId)
    .execute()
}

export type NewDecision = {
  readonly number: string
  readonly provides: boolean
  readonly reason: string
  readonly bestInterests: string | undefined
  readonly childView: ChildView | undefined
  readonly alternatives: readonly ConsideredAlternative[]
  readonly referralNumber: string | undefined
  readonly decidedOn: LocalDate
}

export async function insertDecision(act: Act, request: Request, decision: NewDecision): Promise<void> {
  await act.db
    .insertInto('placement_decision')
    .values({
      region: request.region,
      id: act.newId(),
      person_id: request.personId,
      request_id: request.id,
      number: decision.number,
      provides: decision.provides,
      reason: decision.reason,
      best_interests: decision.bestInterests ?? null,
      child_view: decision.childView === undefined ? null : JSON.stringify(decision.childView),
      alternatives: JSON.stringify(decision.alternatives),
      referral_number: decision.referralNumber ?? null,
      decided_on: decision.decidedOn,
      decided_by: act.actor.name,
    })
    .execute()
}

/** A refusal stands no longer; false when none stands. */
export async function setDecisionAside(act: Act, request: Request, complaint: string): Promise<boolean> {
  const done = await act.db
    .updateTable('placement_decision')
    .set({ set_aside_on: act.today, set_aside_by: complaint })
    .where('request_id', '=', request.id)
    .where('provides', '=', false)
    .where('set_aside_on', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

export async function insertNotice(act: Act, request: Request): Promise<void> {
  await act.db
    .insertInto('placement_notice')
    .values({
      region: request.region,
      id: act.newId(),
      person_id: request.personId,
      request_id: request.id,
      sent_on: act.today,
      sent_by: act.actor.name,
    })
    .execute()
}

export async function saveReceipt(
  act: Act,
  requestId: string,
  receipt: {
    readonly on: LocalDate
    readonly proof: ReceiptProof
    readonly document?: string | undefined
  },
): Promise<void> {
  const { on, proof, document } = receipt
  await act.db
    .updateTable('placement_notice')
    .set({ received_on: on, proof, proof_document: document ?? null })
    .where('request_id', '=', requestId)
    .execute()
}

export async function saveSms(
  act: Act,
  requestId: string,
  sms: 'sent' | 'no-number' | 'failed',
): Promise<void> {
  await act.db.updateTable('placement_notice').set({ sms }).where('request_id', '=', requestId).execute()
}

export type NewDeferral = {
  readonly reason: DeferralReason
  readonly document: string
  readonly signedBy: string
  readonly wasDue: LocalDate
  readonly nowDue: LocalDate
  readonly isLate: boolean
}

export async function insertDeferral(act: Act, request: Request, deferral: NewDeferral): Promise<void> {
  await act.db
    .insertInto('placement_deferral')
    .values({
      region: request.region,
      id: act.newId(),
      person_id: request.personId,
      request_id: request.id,
      reason: deferral.reason,
      document: deferral.document,
      signed_by: deferral.signedBy,
      filed_at: act.now,
      late: deferral.isLate,
      was_due: deferral.wasDue,
      now_due: deferral.nowDue,
    })
    .execute()
}
