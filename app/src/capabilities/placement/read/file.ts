import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { ChildView, ConsideredAlternative } from '../domain/child-ground.ts'
import type { LookUpState } from '../domain/package.ts'
import {
  type Category,
  LOOK_UPS,
  type LookUpKind,
  type NeedReason,
  type ReceiptProof,
} from '../domain/states.ts'
import { stored } from './stored.ts'

/** A recognition of need: the object that comes before every application (REP-STD-6). */
export type Need = {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly category: Category
  readonly reasons: readonly NeedReason[]
  readonly assessment: string
  readonly cannotServeSelf: boolean
  readonly childView: ChildView | undefined
  readonly alternatives: readonly ConsideredAlternative[]
  readonly document: string
  readonly recognisedOn: LocalDate
  readonly recognisedBy: string
}

/** The latest recognition of need of a person, or a given one. */
export async function findNeed(db: Tx, personId: string, needId?: string): Promise<Need | undefined> {
  let search = db.selectFrom('placement_need').selectAll().where('person_id', '=', personId)
  if (needId !== undefined) search = search.where('id', '=', needId)
  const row = await search.orderBy('recognised_on', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    category: row.category as Category,
    reasons: row.reasons as NeedReason[],
    assessment: row.assessment,
    cannotServeSelf: row.cannot_serve_self,
    childView: stored<ChildView | undefined>(row.child_view ?? undefined),
    alternatives: stored<readonly ConsideredAlternative[]>(row.alternatives),
    document: row.document,
    recognisedOn: row.recognised_on as LocalDate,
    recognisedBy: row.recognised_by,
  }
}

/** One look-up with its trace: when asked, what answered, or why not (REP-STD-12). */
export type LookUp = {
  readonly id: string
  readonly kind: LookUpKind
  readonly state: LookUpState
  readonly askedAt: Date
  readonly answeredAt: Date | undefined
  readonly attempts: number
  readonly lastFault: string | undefined
  readonly answer: Readonly<Record<string, unknown>> | undefined
  readonly substitute: string | undefined
}

export async function listLookUps(db: Tx, requestId: string): Promise<readonly LookUp[]> {
  const rows = await db
    .selectFrom('placement_look_up')
    .selectAll()
    .where('request_id', '=', requestId)
    .execute()
  const lookUps = rows.map((row) => ({
    id: row.id,
    kind: row.kind as LookUpKind,
    state: row.state as LookUpState,
    askedAt: row.asked_at,
    answeredAt: row.answered_at ?? undefined,
    attempts: row.attempts,
    lastFault: row.last_fault ?? undefined,
    answer: stored<Record<string, unknown> | undefined>(row.answer ?? undefined),
    substitute: row.substitute ?? undefined,
  }))
  return lookUps.sort((a, b) => LOOK_UPS.indexOf(a.kind) - LOOK_UPS.indexOf(b.kind))
}

/** One look-up on its way to the gateway. */
export type WaitingLookUp = {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly requestId: string
  readonly kind: LookUpKind
  readonly state: LookUpState
  readonly attempts: number
}

export async function findLookUp(db: Tx, lookUpId: string): Promise<WaitingLookUp | undefined> {
  const row = await db
    .selectFrom('placement_look_up')
    .selectAll()
    .where('id', '=', lookUpId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    requestId: row.request_id,
    kind: row.kind as LookUpKind,
    state: row.state as LookUpState,
    attempts: row.attempts,
  }
}

export type StoredDecision = {
  readonly number: string
  readonly provides: boolean
  readonly reason: string
  readonly bestInterests: string | undefined
  readonly childView: ChildView | undefined
  readonly alternatives: readonly ConsideredAlternative[]
  readonly referralNumber: string | undefined
  readonly decidedOn: LocalDate
  readonly decidedBy: string
}

/** The decision that stands; a refusal that was set aside does no longer. */
export async function findDecision(db: Tx, requestId: string): Promise<StoredDecision | undefined> {
  const row = await db
    .selectFrom('placement_decision')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('set_aside_on', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    number: row.number,
    provides: row.provides,
    reason: row.reason,
    bestInterests: row.best_interests ?? undefined,
    childView: stored<ChildView | undefined>(row.child_view ?? undefined),
    alternatives: stored<readonly ConsideredAlternative[]>(row.alternatives),
    referralNumber: row.referral_number ?? undefined,
    decidedOn: row.decided_on as LocalDate,
    decidedBy: row.decided_by,
  }
}

export type StoredNotice = {
  readonly sentOn: LocalDate
  readonly receivedOn: LocalDate | undefined
  readonly proof: ReceiptProof | undefined
  readonly sms: string
}

export async function findNotice(db: Tx, requestId: string): Promise<StoredNotice | undefined> {
  const row = await db
    .selectFrom('placement_notice')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    sentOn: row.sent_on as LocalDate,
    receivedOn: (row.received_on ?? undefined) as LocalDate | undefined,
    proof: (row.proof ?? undefined) as ReceiptProof | undefined,
    sms: row.sms,
  }
}
