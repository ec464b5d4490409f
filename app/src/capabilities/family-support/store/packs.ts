import type { Act } from '#platform/use-case/act.ts'
import type { GivenPack } from '../domain/pack.ts'

/** A pack that was just given. */
export type NewPack = Pick<GivenPack, 'id' | 'situation' | 'edition' | 'lang' | 'isEasy' | 'means'> & {
  readonly region: string
  readonly personId: string
}

/** Writes that a pack was given. */
export async function insertPack(act: Act, one: NewPack): Promise<void> {
  await act.db
    .insertInto('family_support_pack')
    .values({
      region: one.region,
      id: one.id,
      person_id: one.personId,
      situation: one.situation,
      edition: one.edition,
      lang: one.lang,
      is_easy: one.isEasy,
      means: one.means,
      given_by: act.actor.name,
      organisation_id: act.actor.organisationId ?? null,
      given_on: act.today,
    })
    .execute()
}

/** The family says that it has read a pack; false when somebody changed it in between. */
export async function markConfirmed(act: Act, { id, version }: Pick<GivenPack, 'id' | 'version'>) {
  const { numUpdatedRows } = await act.db
    .updateTable('family_support_pack')
    .set({ confirmed_on: act.today, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
