import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { About, Film } from '../domain/film.ts'

/** A film as it is taken in. */
type TakenIn = Pick<Film, 'id' | 'keyText' | 'file' | 'bytes'>

/** Writes a draft of a text: so far the film alone. */
export async function insertFilm({ db, actor, today }: Act, film: TakenIn): Promise<void> {
  await db
    .insertInto('sign_language_film')
    .values({
      id: film.id,
      key_text: film.keyText,
      file: film.file,
      bytes: film.bytes,
      drafted_by_account: actor.accountId,
      drafted_by: actor.name,
      drafted_on: today,
      touched_on: today,
    })
    .execute()
}

/** What changes in a film. */
type Change = Partial<{
  state: Film['state']
  subtitles_kk: string
  subtitles_ru: string
  about: About
  remark: string | null
  checked_by: string
  published_on: LocalDate
  ended_on: LocalDate
  end_reason: string
  missing_since: LocalDate | null
}>

/** Writes a change; false when somebody was first. */
export async function changeFilm(
  { db, today }: Act,
  { id, version }: Pick<Film, 'id' | 'version'>,
  { about, ...change }: Change,
): Promise<boolean> {
  const written = await db
    .updateTable('sign_language_film')
    .set({
      ...change,
      ...(about === undefined ? {} : { about: JSON.stringify(about) }),
      touched_on: today,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

/** Notes since when a file is gone, or that it is there again; the film itself is as it was. */
export async function noteMissing({ db }: Act, id: string, since: LocalDate | null): Promise<void> {
  await db.updateTable('sign_language_film').set({ missing_since: since }).where('id', '=', id).execute()
}
