import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { Absence, CapacityLimit, StayFacts } from '../domain/discharge.ts'
import type { BackGround } from '../domain/readmission.ts'
import type { Category, DischargeGround } from '../domain/states.ts'

/** One recorded breach of the organisation's internal rules. */
export type Breach = {
  readonly id: string
  readonly kind: string
  readonly happenedOn: LocalDate
  readonly actNumber: string
  readonly description: string
  readonly explained: string
  readonly explanation: string | undefined
}

export async function listBreaches(db: Tx, stayId: string): Promise<readonly Breach[]> {
  const rows = await db
    .selectFrom('placement_breach')
    .selectAll()
    .where('stay_id', '=', stayId)
    .orderBy('happened_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    happenedOn: row.happened_on as LocalDate,
    actNumber: row.act_number,
    description: row.description,
    explained: row.explained,
    explanation: row.explanation ?? undefined,
  }))
}

/** The latest absence without permission within a stay; one recorded by mistake is none (DEC-95). */
export async function findAbsence(
  db: Tx,
  stayId: string,
): Promise<(Absence & { readonly id: string }) | undefined> {
  const row = await db
    .selectFrom('placement_absence')
    .selectAll()
    .where('stay_id', '=', stayId)
    .where('corrected_at', 'is', null)
    .orderBy('left_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    leftAt: row.left_at,
    returnedAt: row.returned_at ?? undefined,
    inquiry: (row.inquiry ?? undefined) as Absence['inquiry'],
  }
}

/** An absence that was recorded by mistake, with who found that and how. */
export type CorrectedAbsence = {
  readonly leftAt: Date
  readonly correctedAt: Date
  readonly correctedBy: string
  readonly mistake: string
  readonly correction: string
}

/** Absences of a stay that were recorded by mistake, latest correction first. */
export async function listCorrectedAbsences(db: Tx, stayId: string): Promise<readonly CorrectedAbsence[]> {
  const rows = await db
    .selectFrom('placement_absence')
    .select(['left_at', 'corrected_at', 'corrected_by', 'mistake', 'correction'])
    .where('stay_id', '=', stayId)
    .where('corrected_at', 'is not', null)
    .orderBy('corrected_at', 'desc')
    .execute()
  return rows.map((row) => ({
    leftAt: row.left_at,
    correctedAt: row.corrected_at ?? row.left_at,
    correctedBy: row.corrected_by ?? '',
    mistake: row.mistake ?? '',
    correction: row.correction ?? '',
  }))
}

/** The latest court decision on limited capacity of a person. */
export async function findCapacityLimit(
  db: Tx,
  personId: string,
): Promise<(CapacityLimit & { readonly id: string }) | undefined> {
  const row = await db
    .selectFrom('placement_capacity_limit')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    ground: row.ground as CapacityLimit['ground'],
    decidedOn: row.decided_on as LocalDate,
    liftedOn: (row.lifted_on ?? undefined) as LocalDate | undefined,
  }
}

/** What the file of a resident says about point 21. */
export async function getStayFacts(
  db: Tx,
  stay: { readonly stayId: string; readonly personId: string; readonly category: Category },
): Promise<StayFacts> {
  const breaches = await listBreaches(db, stay.stayId)
  return {
    category: stay.category,
    breaches: breaches.length,
    absence: await findAbsence(db, stay.stayId),
    capacityLimit: await findCapacityLimit(db, stay.personId),
  }
}

export type StoredDischarge = {
  readonly id: string
  readonly region: string
  readonly stayId: string
  readonly requestId: string
  readonly ground: DischargeGround
  readonly orderNumber: string
  readonly reason: string
  readonly dischargedOn: LocalDate
  /** The number of the complaint whose answer has set the order aside. */
  readonly setAsideBy: string | undefined
  /** The person asks to be taken back at once, and what was answered. */
  readonly askedBack: AskedBack | undefined
}

export type AskedBack = {
  readonly at: Date
  readonly ground: BackGround
  readonly words: string
  readonly proof: string | undefined
  /** Why the organisation does not take the person back; undefined while it has not answered. */
  readonly answer: string | undefined
}

type AskedBackRow = {
  readonly asked_back_at: Date | null
  readonly asked_back_ground: string | null
  readonly asked_back_words: string | null
  readonly asked_back_proof: string | null
  readonly asked_back_answer: string | null
}

function askedBackOf(row: AskedBackRow): AskedBack | undefined {
  if (row.asked_back_at === null) return undefined
  return {
    at: row.asked_back_at,
    ground: row.asked_back_ground as BackGround,
    words: row.asked_back_words ?? '',
    proof: row.asked_back_proof ?? undefined,
    answer: row.asked_back_answer ?? undefined,
  }
}

/** The latest discharge of a person that has not been followed by a restoration. */
export async function findDischarge(db: Tx, personId: string): Promise<StoredDischarge | undefined> {
  const row = await db
    .selectFrom('placement_discharge')
    .selectAll()
    .where('person_id', '=', personId)
    .where('restored_on', 'is', null)
    .orderBy('discharged_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    region: row.region,
    stayId: row.stay_id,
    requestId: row.request_id,
    ground: row.ground as DischargeGround,
    orderNumber: row.order_number,
    reason: row.reason,
    dischargedOn: row.discharged_on as LocalDate,
    setAsideBy: row.set_aside_by ?? undefined,
    askedBack: askedBackOf(row),
  }
}

/** The referral by which a stay began. */
export async function findStay(
  db: Tx,
  stayId: string,
): Promise<
  { readonly organisationId: string; readonly referralNumber: string; readonly fromOn: LocalDate } | undefined
> {
  const row = await db.selectFrom('placement_stay').selectAll().where('id', '=', stayId).executeTakeFirst()
  if (row === undefined) return undefined
  return {
    organisationId: row.organisation_id,
    referralNumber: row.referral_number,
    fromOn: row.from_on as LocalDate,
  }
}
