import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { FILM_EDGES, FILM_STATES } from './domain/film.ts'

/** In which states of a film the officers may act. */
export const states: readonly StateLine[] = stateLines('film', FILM_STATES, edgesOf(FILM_EDGES), {
  'sign-language.write': ['write'],
  'sign-language.submit': ['submit'],
  'sign-language.decide': ['publish', 'send-back'],
  'sign-language.withdraw': ['withdraw'],
  'sign-language.drop': ['drop'],
})
