import { addDays, isBefore } from '@tirek/kernel'
import { VIDEO_KINDS } from '#platform/files/kinds.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ABANDONED_AFTER_DAYS, holdsFile } from '../domain/film.ts'
import { listFilms } from '../read/films.ts'
import { changeFilm, noteMissing } from '../store/films.ts'
import { aboutFilm } from './working-film.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** A draft that was forgotten is dropped. */
async function dropForgotten(act: Act): Promise<void> {
  const last = addDays(act.today, -ABANDONED_AFTER_DAYS)
  const forgotten = (await listFilms(act.db)).filter(
    ({ state, touchedOn }) => state === 'draft' && isBefore(touchedOn, last),
  )
  for (const film of forgotten) {
    if (await changeFilm(act, film, { state: 'dropped', ended_on: act.today }))
      await act.record({ name: 'sign-language.dropped', ...aboutFilm(film) })
  }
}

/** A file that vanished from the disk is told to those who make the films. */
async function noteVanished(act: Act): Promise<void> {
  for (const film of (await listFilms(act.db)).filter(holdsFile)) {
    const isThere = (await act.files.find(film.file)) !== undefined
    const isNoted = film.missingSince !== undefined
    if (isThere === isNoted) await noteMissing(act, film.id, isThere ? null : act.today)
    if (!isThere && !isNoted) await act.record({ name: 'sign-language.file-missing', ...aboutFilm(film) })
  }
}

/** Once a day: forgotten drafts go, vanished files are noted, and files that nothing holds leave the disk. */
export async function lookAfterFiles(act: Act): Promise<void> {
  await dropForgotten(act)
  await noteVanished(act)
  const held = new Set((await listFilms(act.db)).filter(holdsFile).map(({ file }) => file))
  await act.files.sweep({ held, kinds: VIDEO_KINDS, before: new Date(act.realNow.getTime() - DAY_MS) })
}
