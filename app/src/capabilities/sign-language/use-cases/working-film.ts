import { ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { type Film, type FilmEvent, isPossible } from '../domain/film.ts'
import { findFilm } from '../read/films.ts'

/** History wants a region; what is done for the whole country stands under the capital. */
const CAPITAL = '710000000'

/** What the history is told about a film. */
export function aboutFilm({ id, keyText }: Pick<Film, 'id' | 'keyText'>) {
  return { region: CAPITAL, subject: { kind: 'film', id }, data: { keyText } }
}

/** The film of a command, when the event is possible in its state and nobody has changed it meanwhile. */
export async function workingFilm(
  act: Act,
  { filmId, version }: { readonly filmId: string; readonly version?: number | undefined },
  event: FilmEvent,
): Promise<Result<Film, Refusal>> {
  const film = await findFilm(act.db, filmId)
  if (film === undefined) return notFound('film')
  if (version !== undefined && version !== film.version) return stale()
  if (!isPossible(event, film.state)) return refuse('sign-language.not-in-this-state', { status: 'state' })
  return ok(film)
}
