import { addMonths, type LocalDate } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** A child with open support who comes of age within the months of the hand-over and has no list yet. */
export interface ComingOfAge {
  readonly personId: string
  readonly region: string
  readonly birthDate: LocalDate
  /** The consultation that leads the programme, or that signed the standing conclusion. */
  readonly organisationId: string | undefined
  readonly hasDisability: boolean
}

const YEAR = 12

/**
 * Children who are due a list today, the nearest majority first. Open support is a live programme, a direction or an
 * order that lives, or a conclusion that stands. Reads as the system.
 */
export async function listComingOfAge(
  db: Tx,
  today: LocalDate,
  most: number,
): Promise<readonly ComingOfAge[]> {
  const adults = addMonths(today, -YEAR * getValue('law343.majority-age', today).value)
  const youngest = addMonths(adults, getValue('project.handover-months', today).value)
  const { rows } = await sql<{
    id: string
    region: string
    birth_date: LocalDate
    programme_of: string | null
    conclusion_of: string | null
    has_disability: boolean
  }>`
    select p.id, p.region, p.birth_date, g.organisation_id as programme_of, c.organisation_id as conclusion_of,
      exists (select from registry_status s where s.person_id = p.id and s.kind = 'disability'
              and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today})) as has_disability
    from registry_person p
    left join programme_programme g on g.person_id = p.id and g.state <> 'closed'
    left join lateral (
      select organisation_id from consultation_conclusion k
      where k.person_id = p.id and k.annulled_on is null and k.replaced_on is null and k.status_id is not null
      order by k.signed_on desc limit 1) c on true
    where p.birth_date > ${adults} and p.birth_date <= ${youngest} and p.closed_on is null
      and not exists (select from hand_over_list l where l.person_id = p.id)
      and (g.id is not null or c.organisation_id is not null
        or exists (select from services_order o where o.person_id = p.id and o.state in ('awaiting-plan', 'open'))
        or exists (select from programme_direction d where d.person_id = p.id and d.state in ('sent', 'accepted', 'started')))
    order by p.birth_date, p.id limit ${most}`.execute(db)
  return rows.map((row) => ({
    personId: row.id,
    region: row.region,
    birthDate: row.birth_date,
    organisationId: row.programme_of ?? row.conclusion_of ?? undefined,
    hasDisability: row.has_disability,
  }))
}
