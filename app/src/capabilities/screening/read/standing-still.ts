import type { LocalDate } from '@tirek/kernel'
import { type RawBuilder, sql } from 'kysely'
import { openedFiles } from '#capabilities/consultation/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { StandingCase } from '#platform/watch/contract.ts'

interface Row {
  readonly region: string
  readonly id: string
  readonly person_id: string
  readonly organisation_id: string
  readonly since: LocalDate
}

async function standing(
  db: Tx,
  query: RawBuilder<Row>,
  { kind, href }: { readonly kind: string; readonly href: (row: Row) => string },
): Promise<readonly StandingCase[]> {
  const { rows } = await query.execute(db)
  return rows.map((row) => ({
    region: row.region,
    personId: row.person_id,
    subject: { kind, id: row.id },
    organisationId: row.organisation_id,
    since: row.since,
    href: href(row),
  }))
}

const child = ({ person_id }: Row) => `/screening/children/${person_id}`
const referral = ({ id }: Row) => `/screening/referrals/${id}`

/** Children in the risk group about whom the family has neither consented nor refused. The caller reads as the system. */
export function risksWithoutDecision(db: Tx, until: LocalDate, today: LocalDate, most: number) {
  return standing(
    db,
    sql<Row>`select region, id, person_id, organisation_id, entered_on as since from screening_risk
      where state = 'open' and consent_state is null and entered_on <= ${until} and ends_on > ${today}
      order by entered_on, id limit ${most}`,
    { kind: 'risk', href: child },
  )
}

/** Consents to a referral under which nothing was sent. The caller reads as the system. */
export function consentsWithoutReferral(db: Tx, until: LocalDate, today: LocalDate, most: number) {
  return standing(
    db,
    sql<Row>`select region, id, person_id, organisation_id, consent_given_on as since from screening_risk
      where state = 'open' and consent_state = 'given' and sent_on is null and consent_given_on <= ${until}
        and ends_on > ${today}
      order by consent_given_on, id limit ${most}`,
    { kind: 'risk', href: child },
  )
}

/** Objects that came to a PMPC and that it has not answered for in the service level. The caller reads as the system. */
export function referralsWithoutAnswer(db: Tx, today: LocalDate, most: number) {
  return standing(
    db,
    sql<Row>`select region, id, person_id, to_organisation_id as organisation_id, sent_on as since
      from screening_referral where state = 'sent' and due_on < ${today} order by due_on, id limit ${most}`,
    { kind: 'referral', href: referral },
  )
}

/** Children whom a PMPC has accepted and who have not come: no file, no conclusion. The caller reads as the system. */
export async function acceptedWhoHaveNotCome(
  db: Tx,
  until: LocalDate,
  most: number,
): Promise<readonly StandingCase[]> {
  const rows = await db
    .selectFrom('screening_referral as r')
    .innerJoin('screening_risk as k', (join) =>
      join.onRef('k.region', '=', 'r.region').onRef('k.id', '=', 'r.risk_id'),
    )
    .select(['r.region', 'r.id', 'r.person_id', 'r.to_organisation_id', 'r.answered_on'])
    .where('r.state', '=', 'received')
    .where('r.object', '=', 'child')
    .where('r.answered_on', '<=', until)
    .where('k.examined_on', 'is', null)
    .where('k.state', '<>', 'resolved')
    .where(({ not, exists }) =>
      not(
        exists(
          openedFiles(db)
            .where('file.person_id', '=', sql.ref<string>('r.person_id'))
            .where('file.opened_on', '>=', sql.ref<string>('r.sent_on')),
        ),
      ),
    )
    .orderBy('r.answered_on')
    .orderBy('r.id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    region: row.region,
    personId: row.person_id,
    subject: { kind: 'referral', id: row.id },
    organisationId: row.to_organisation_id,
    since: (row.answered_on ?? until) as LocalDate,
    href: `/screening/referrals/${row.id}`,
  }))
}
