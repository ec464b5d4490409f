import type { LocalDate, Money } from '@tirek/kernel'
import { parseMoney } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ProvisionNeed } from '#platform/db/schema.ts'
import type { Kind, Need, NeedState } from '../domain/need.ts'

/** An exact amount as the database writes it, without needless noughts. */
function money(text: string): Money {
  const parsed = parseMoney(text)
  if (!parsed.ok) throw new Error(`no amount: ${text}`)
  return parsed.value
}

function toNeed(row: Selectable<ProvisionNeed>): Need {
  return {
    id: row.id,
    region: row.region,
    organisationId: row.organisation_id,
    year: row.year,
    kind: row.kind as Kind,
    name: row.name,
    quantity: row.quantity,
    asked: money(row.asked),
    norm: row.norm,
    reason: row.reason,
    state: row.state as NeedState,
    statedOn: row.stated_on as LocalDate,
    statedBy: row.stated_by,
    allocated: row.allocated === null ? undefined : money(row.allocated),
    actNumber: row.act_number ?? undefined,
    answerReason: row.answer_reason ?? undefined,
    nextStep: row.next_step ?? undefined,
    answeredOn: (row.answered_on ?? undefined) as LocalDate | undefined,
    answeredBy: row.answered_by ?? undefined,
    version: row.version,
  }
}

const MOST_LISTED = 1000

/** Needs that the reader may see, those that wait longest first. */
export async function listNeeds(
  db: Tx,
  { state, year }: { readonly state?: NeedState | undefined; readonly year?: number | undefined },
): Promise<readonly Need[]> {
  let all = db.selectFrom('provision_need').selectAll()
  if (state !== undefined) all = all.where('state', '=', state)
  if (year !== undefined) all = all.where('year', '=', year)
  const rows = await all.orderBy('stated_on').orderBy('id').limit(MOST_LISTED).execute()
  return rows.map(toNeed)
}

/** One need. */
export async function findNeed(db: Tx, id: string): Promise<Need | undefined> {
  const row = await db.selectFrom('provision_need').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toNeed(row)
}

/** What of each region was asked and given in a year; all that counting needs, whatever their number. */
export async function listAmounts(
  db: Tx,
  year: number,
): Promise<readonly Pick<Need, 'region' | 'state' | 'asked' | 'allocated'>[]> {
  const rows = await db
    .selectFrom('provision_need')
    .select(['region', 'state', 'asked', 'allocated'])
    .where('year', '=', year)
    .execute()
  return rows.map(({ region, state, asked, allocated }) => ({
    region,
    state: state as NeedState,
    asked: money(asked),
    allocated: allocated === null ? undefined : money(allocated),
  }))
}
