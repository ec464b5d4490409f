import { createHash } from 'node:crypto'
import type pg from 'pg'
import { quotasOf } from '../../figures/quotas.ts'
import { MEDICAL_KINDS, type MedicalKind, organisationsFor } from '../../figures/settlement.ts'

/**
 * Adds the clinics and perinatal centres that a large nation needs besides those of the register: each like one of the
 * region's own, with the next number. A nation of the usual size needs none.
 */
export async function addMedical(client: pg.Client, children: number): Promise<void> {
  for (const { figures, children: ofRegion } of quotasOf(children))
    for (const kind of MEDICAL_KINDS)
      await addTo(client, figures.kato, kind, organisationsFor(kind, ofRegion))
}

async function addTo(client: pg.Client, region: string, kind: MedicalKind, needed: number): Promise<void> {
  const { rows } = await client.query<{ readonly id: string }>(
    `select id from network_organisation where region = $1 and kind = $2 and state = 'existing' order by position, id`,
    [region, kind],
  )
  for (let number = rows.length + 1; number <= needed; number++) {
    const like = rows[number % rows.length]
    if (like !== undefined) await addLike(client, like.id, number)
  }
}

/** A row with the columns of another, under an id and a number of its own. */
async function addLike(client: pg.Client, id: string, number: number): Promise<void> {
  await client.query(
    `insert into network_organisation
     select (jsonb_populate_record(one, jsonb_build_object(
       'id', $2::uuid, 'position', 1000000 + $3::int,
       'name_kk', regexp_replace(name_kk, '№ [0-9]+', '№ ' || $3::int),
       'name_ru', regexp_replace(name_ru, '№ [0-9]+', '№ ' || $3::int),
       'name_en', regexp_replace(name_en, 'No\\. [0-9]+', 'No. ' || $3::int)))).*
     from network_organisation one where id = $1`,
    [id, idOf(id, number), number],
  )
}

/** The same organisation has the same id in every nation of its size. */
function idOf(id: string, number: number): string {
  const hex = createHash('sha256').update(`${id}/${number}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
