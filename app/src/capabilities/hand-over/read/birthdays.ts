import type { LocalDate } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { bornBetween } from '../domain/birthdays.ts'

/** A child whose birthday comes, and of which the family was not reminded. */
export interface Ahead {
  readonly personId: string
  readonly region: string
  readonly birthDate: LocalDate
  readonly kind: 'third' | 'seventh'
}

/**
 * Children whose path changes at a birthday within the months of the reminder: at three those in the risk group, at the
 * age of groups those with a disability. Reads as the system.
 */
export async function listAhead(db: Tx, today: LocalDate, most: number): Promise<readonly Ahead[]> {
  const three = bornBetween(getValue('law343.risk-group-age', today).value, today)
  const groups = bornBetween(getValue('disability.group-age', today).value, today)
  const { rows } = await sql<{ id: string; region: string; birth_date: LocalDate; kind: Ahead['kind'] }>`
    select p.id, p.region, p.birth_date, 'third' as kind
    from screening_risk r join registry_person p on p.region = r.region and p.id = r.person_id
    where r.state = 'open' and p.closed_on is null and p.birth_date > ${three.after} and p.birth_date <= ${three.until}
      and not exists (select from hand_over_birthday b where b.person_id = p.id and b.kind = 'third')
    union all
    select p.id, p.region, p.birth_date, 'seventh' as kind
    from registry_person p
    where p.closed_on is null and p.birth_date > ${groups.after} and p.birth_date <= ${groups.until}
      and exists (select from registry_status s where s.person_id = p.id and s.kind = 'disability'
                  and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to >= ${today}))
      and not exists (select from hand_over_birthday b where b.person_id = p.id and b.kind = 'seventh')
    order by birth_date, id limit ${most}`.execute(db)
  return rows.map(({ id, region, birth_date, kind }) => ({
    personId: id,
    region,
    birthDate: birth_date,
    kind,
  }))
}

/** The birthday ahead of which the family was reminded. */
export async function findReminded(
  db: Tx,
  personId: string,
  today: LocalDate,
): Promise<{ readonly kind: Ahead['kind']; readonly on: LocalDate } | undefined> {
  const row = await db
    .selectFrom('hand_over_birthday')
    .select(['kind', 'on_day'])
    .where('person_id', '=', personId)
    .where('on_day', '>', today)
    .executeTakeFirst()
  return row && { kind: row.kind as Ahead['kind'], on: row.on_day as LocalDate }
}

/** Whether a disability of a child is established on a day. */
export async function hasDisability(db: Tx, personId: string, on: LocalDate): Promise<boolean> {
  const row = await db
    .selectFrom('registry_status')
    .select('id')
    .where('person_id', '=', personId)
    .where('kind', '=', 'disability')
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
    .executeTakeFirst()
  return row !== undefined
}
