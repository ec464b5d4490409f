import { type Asked, writeAsked } from '../domain/asked.ts'

type Whose = Asked | undefined

/** Of nobody by name, or of a person whom the system knows. */
const root = (asked: Whose) => (asked?.personId === undefined ? '/benefits' : ofPerson(asked.personId))
const ofPerson = (personId: string) => `/people/${personId}/benefits`
const checkOf = (asked: Whose) => (asked?.personId === undefined ? '/benefits/check' : root(asked))

const along = (asked: Whose, more: Readonly<Record<string, string>> = {}) => {
  const query = new URLSearchParams({ ...(asked === undefined ? {} : writeAsked(asked)), ...more }).toString()
  return query === '' ? '' : `?${query}`
}

/** Addresses of the pages, without the language; the answers of a family go along. */
export const paths = {
  start: (asked?: Asked) => (asked?.personId === undefined ? '/benefits' : `/people/${asked.personId}`),
  ofPerson,
  check: (asked?: Asked) => checkOf(asked) + along(asked),
  /** Where a question is sent to. */
  target: (asked: Asked) => checkOf(asked),
  again: (asked: Asked, fact: string) => checkOf(asked) + along(asked, { again: fact }),
  result: (asked: Asked) => checkOf(asked) + along(asked, { show: 'result' }),
  easy: (asked: Asked) => checkOf(asked) + along(asked, { show: 'easy' }),
  application: (id: string, asked?: Asked) => `${root(asked)}/${id}/application${along(asked)}`,
  /** The families that test a rule are invented: nobody's answers go along. */
  examples: (id: string) => `/benefits/${id}/examples`,
  entry: (id: string, asked?: Asked) => `${root(asked)}/${id}${along(asked)}`,
} as const
