import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { DB } from '#platform/db/schema.ts'
import { type About, FILM_STATES, type Film, type FilmState } from '../domain/film.ts'
import { KEY_TEXT_IDS } from '../domain/key-texts.ts'

const day = (text: string | null) => (text === null ? undefined : (text as LocalDate))

function known<T extends string>(values: readonly T[], text: string): T {
  const found = values.find((one) => one === text)
  if (found === undefined) throw new Error(`unknown in sign_language_film: ${text}`)
  return found
}

function filmOf(row: Selectable<DB['sign_language_film']>): Film {
  return {
    id: row.id,
    keyText: known(KEY_TEXT_IDS, row.key_text),
    state: known(FILM_STATES, row.state),
    file: row.file,
    bytes: Number(row.bytes),
    subtitles: { kk: row.subtitles_kk ?? undefined, ru: row.subtitles_ru ?? undefined },
    about: (row.about as About | null) ?? undefined,
    remark: row.remark ?? undefined,
    draftedByAccount: row.drafted_by_account,
    draftedBy: row.drafted_by,
    draftedOn: row.drafted_on as LocalDate,
    touchedOn: row.touched_on as LocalDate,
    checkedBy: row.checked_by ?? undefined,
    publishedOn: day(row.published_on),
    endedOn: day(row.ended_on),
    endReason: row.end_reason ?? undefined,
    missingSince: day(row.missing_since),
    version: row.version,
  }
}

/** Every version of every text, newest first. */
export async function listFilms(db: Tx): Promise<readonly Film[]> {
  const rows = await db.selectFrom('sign_language_film').selectAll().orderBy('id', 'desc').execute()
  return rows.map(filmOf)
}

/** The films that families see: one for a text at most. */
export async function publishedFilms(db: Tx): Promise<readonly Film[]> {
  const rows = await db
    .selectFrom('sign_language_film')
    .selectAll()
    .where('state', '=', 'published')
    .execute()
  return rows.map(filmOf)
}

/** One version; undefined when there is none. */
export async function findFilm(db: Tx, id: string): Promise<Film | undefined> {
  const row = await db.selectFrom('sign_language_film').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : filmOf(row)
}

/** The states of the films that have a file of this name. */
export async function statesOfFile(db: Tx, file: string): Promise<readonly FilmState[]> {
  const rows = await db.selectFrom('sign_language_film').selectAll().where('file', '=', file).execute()
  return rows.map((row) => filmOf(row).state)
}
