import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import type { Person, RecordField } from '../domain/person.ts'
import { type Merge, toMerge } from '../read/merges.ts'

type Looking = Pick<Act, 'db'>

/** A merge to be carried out. */
export interface NewMerge {
  readonly pairId: string
  readonly survivor: Person
  readonly merged: Person
  readonly reason: string
  readonly taken: readonly RecordField[]
}

/** What stands in the way, by the words of the database. Nothing is changed. The caller acts as the system. */
export async function findBlocks(
  { db }: Looking,
  mergedId: string,
  survivorId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ blocks: readonly string[] }>`
    select registry_merge_blocks(${mergedId}::uuid, ${survivorId}::uuid) as blocks`.execute(db)
  return rows[0]?.blocks ?? []
}

/** Holds both records, always in one order, until this act ends. The caller acts as the system. */
export async function lockRecords({ db }: Looking, ids: readonly string[]): Promise<void> {
  await db
    .selectFrom('registry_person')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Writes a merge down and points the rows. The caller acts as the system. */
export async function insertMerge(act: Act, one: NewMerge): Promise<string> {
  const { survivor, merged } = one
  const id = act.newId()
  const row = sql`(select to_jsonb(p) from registry_person p where p.id = ${survivor.id}::uuid)`
  await sql`
    insert into registry_merge (id, pair_id, survivor_id, survivor_region, merged_id, merged_region, reason, taken,
      person_before, merged_at, merged_by_name, merged_by_role)
    values (${id}, ${one.pairId}, ${survivor.id}, ${survivor.region}, ${merged.id}, ${merged.region}, ${one.reason},
      ${[...one.taken]}::text[], ${row}, ${act.now}, ${act.actor.name}, ${act.actor.role})`.execute(act.db)
  await sql`select registry_merge_records(${id}::uuid)`.execute(act.db)
  return id
}

/** Keeps how the record that stays reads after the merge, so that undoing knows what has changed since. */
export async function keepAfter({ db }: Looking, { id, survivorId }: Pick<Merge, 'id' | 'survivorId'>) {
  await sql`
    update registry_merge set person_after = (select to_jsonb(p) from registry_person p where p.id = ${survivorId}::uuid)
    where id = ${id}::uuid`.execute(db)
}

/** A merge, held until this act ends. The caller acts as the system. */
export async function lockMerge({ db }: Looking, id: string): Promise<Merge | undefined> {
  const row = await db
    .selectFrom('registry_merge')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toMerge(row)
}

/** Whether a later merge rests on the same record: that one is undone first. */
export async function hasLater({ db }: Looking, merge: Merge): Promise<boolean> {
  const row = await db
    .selectFrom('registry_merge')
    .select('id')
    .where('undone_at', 'is', null)
    .where('id', '>', merge.id)
    .where((where) =>
      where.or([where('survivor_id', '=', merge.survivorId), where('merged_id', '=', merge.survivorId)]),
    )
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Points the rows back and gives the record that stayed its own values again, but for those that were corrected since.
 * True when something was: then its search keys are made anew. The caller acts as the system.
 */
export async function undoMerge(act: Act, merge: Merge, reason: string): Promise<boolean> {
  await sql`select registry_undo_merge(${merge.id}::uuid)`.execute(act.db)
  const { rows } = await sql<{ changed: boolean }>`
    select (to_jsonb(p) - 'version') is distinct from (m.person_after - 'version') as changed
    from registry_merge m join registry_person p on p.id = m.survivor_id where m.id = ${merge.id}::uuid`.execute(
    act.db,
  )
  const columns = [
    'iin',
    'family_name',
    'given_name',
    'patronymic',
    'name_key',
    'match_keys',
    'birth_date',
    'sex',
    'phone',
    'address',
    'mother_id',
  ]
  const restored = columns.map(
    (name) =>
      sql`${sql.id(name)} = case when p.${sql.id(name)} is not distinct from a.${sql.id(name)} then b.${sql.id(name)} else p.${sql.id(name)} end`,
  )
  await sql`
    update registry_person p set ${sql.join(restored)}, version = p.version + 1
    from registry_merge m, jsonb_populate_record(null::registry_person, m.person_before) b,
      jsonb_populate_record(null::registry_person, m.person_after) a
    where m.id = ${merge.id}::uuid and p.id = m.survivor_id`.execute(act.db)
  await act.db
    .updateTable('registry_merge')
    .set({ undone_at: act.now, undone_reason: reason, undone_by_name: act.actor.name })
    .where('id', '=', merge.id)
    .execute()
  return rows[0]?.changed === true
}
