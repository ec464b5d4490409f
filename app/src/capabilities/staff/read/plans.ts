import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { StaffPlan, StaffPlanItem } from '#platform/db/schema.ts'
import type { ItemKind, ItemState, Plan, PlanItem, PlanState } from '../domain/plan.ts'

const day = (value: string | null) => (value ?? undefined) as LocalDate | undefined

function toPlan(row: Selectable<StaffPlan>): Plan {
  return {
    id: row.id,
    region: row.region,
    organisationId: row.organisation_id,
    year: row.year,
    state: row.state as PlanState,
    actNumber: row.act_number ?? undefined,
    adoptedBy: row.adopted_by ?? undefined,
    adoptedOn: day(row.adopted_on),
    version: row.version,
  }
}

function toItem(row: Selectable<StaffPlanItem>): PlanItem {
  return {
    id: row.id,
    region: row.region,
    planId: row.plan_id,
    organisationId: row.organisation_id,
    memberId: row.member_id,
    kind: row.kind as ItemKind,
    dueOn: row.due_on as LocalDate,
    state: row.state as ItemState,
    heldOn: day(row.held_on),
    certificate: row.certificate ?? undefined,
    reason: row.reason ?? undefined,
    movedTo: row.moved_to ?? undefined,
    version: row.version,
  }
}

/** A line of a plan with the name of whom it is about. */
export interface NamedItem extends PlanItem {
  readonly memberName: string
  readonly post: string
}

function selectItems(db: Tx) {
  return db
    .selectFrom('staff_plan_item as i')
    .innerJoin('staff_member as m', (join) =>
      join.onRef('m.region', '=', 'i.region').onRef('m.id', '=', 'i.member_id'),
    )
    .selectAll('i')
    .select(['m.name as member_name', 'm.post'])
}

const toNamed = (row: Selectable<StaffPlanItem> & { member_name: string; post: string }): NamedItem => ({
  ...toItem(row),
  memberName: row.member_name,
  post: row.post,
})

const MOST_LISTED = 1000

/** Plans that the reader may see, the newest year first. */
export async function listPlans(
  db: Tx,
  {
    organisationId,
    state,
  }: { readonly organisationId?: string | undefined; readonly state?: PlanState | undefined },
): Promise<readonly Plan[]> {
  let all = db.selectFrom('staff_plan').selectAll()
  if (organisationId !== undefined) all = all.where('organisation_id', '=', organisationId)
  if (state !== undefined) all = all.where('state', '=', state)
  const rows = await all.orderBy('year', 'desc').orderBy('id').limit(MOST_LISTED).execute()
  return rows.map(toPlan)
}

/** One plan. */
export async function findPlan(db: Tx, id: string): Promise<Plan | undefined> {
  const row = await db.selectFrom('staff_plan').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPlan(row)
}

/** The plan of an organisation for a year. */
export async function findPlanOf(db: Tx, organisationId: string, year: number): Promise<Plan | undefined> {
  const row = await db
    .selectFrom('staff_plan')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('year', '=', year)
    .executeTakeFirst()
  return row && toPlan(row)
}

/** The lines of a plan by their days. */
export async function listItems(db: Tx, planId: string): Promise<readonly NamedItem[]> {
  const rows = await selectItems(db)
    .where('i.plan_id', '=', planId)
    .orderBy('i.due_on')
    .orderBy('i.id')
    .execute()
  return rows.map(toNamed)
}

/** One line. */
export async function findItem(db: Tx, id: string): Promise<NamedItem | undefined> {
  const row = await selectItems(db).where('i.id', '=', id).executeTakeFirst()
  return row && toNamed(row)
}

/** The lines about one member with the states of their plans, the latest first. */
export async function listItemsOf(
  db: Tx,
  memberId: string,
): Promise<readonly (PlanItem & { readonly planState: PlanState })[]> {
  const rows = await db
    .selectFrom('staff_plan_item as i')
    .innerJoin('staff_plan as p', (join) =>
      join.onRef('p.region', '=', 'i.region').onRef('p.id', '=', 'i.plan_id'),
    )
    .selectAll('i')
    .select('p.state as plan_state')
    .where('i.member_id', '=', memberId)
    .orderBy('i.due_on', 'desc')
    .execute()
  return rows.map((row) => ({ ...toItem(row), planState: row.plan_state as PlanState }))
}

/** Which lines are asked for. */
interface DueFilter {
  readonly kind?: ItemKind | undefined
  readonly organisationId?: string | undefined
  /** Only those whose day has passed. */
  readonly before?: LocalDate | undefined
}

/** Planned lines of adopted plans. People who left are due nothing. */
function selectDue(db: Tx) {
  return selectItems(db)
    .innerJoin('staff_plan as p', (join) =>
      join.onRef('p.region', '=', 'i.region').onRef('p.id', '=', 'i.plan_id'),
    )
    .where('p.state', '=', 'adopted')
    .where('i.state', '=', 'planned')
    .where('m.ended_on', 'is', null)
}

/** What some members are due, by the day. */
export async function listDueOf(db: Tx, memberIds: readonly string[]): Promise<readonly NamedItem[]> {
  const rows = await selectDue(db)
    .where('i.member_id', 'in', [...memberIds])
    .orderBy('i.due_on')
    .orderBy('i.id')
    .execute()
  return rows.map(toNamed)
}

/** Who is due, by the day. */
export async function listDue(
  db: Tx,
  { kind, organisationId, before }: DueFilter,
): Promise<readonly NamedItem[]> {
  const rows = await selectDue(db)
    .$if(kind !== undefined, (q) => q.where('i.kind', '=', kind ?? ''))
    .$if(organisationId !== undefined, (q) => q.where('i.organisation_id', '=', organisationId ?? ''))
    .$if(before !== undefined, (q) => q.where('i.due_on', '<', before ?? ''))
    .orderBy('i.due_on')
    .orderBy('i.id')
    .limit(MOST_LISTED)
    .execute()
  return rows.map(toNamed)
}
