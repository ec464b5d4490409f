import { type Asked, writeAsked } from '../domain/asked.ts'

const along = (asked: Asked | undefined, more: Readonly<Record<string, string>> = {}) => {
  const query = new URLSearchParams({ ...(asked === undefined ? {} : writeAsked(asked)), ...more }).toString()
  return query === '' ? '' : `?${query}`
}

/** Addresses of the pages, without the language; the answers of a family go along. */
export const paths = {
  start: () => '/benefits',
  check: (asked?: Asked) => `/benefits/check${along(asked)}`,
  again: (asked: Asked, fact: string) => `/benefits/check${along(asked, { again: fact })}`,
  result: (asked: Asked) => `/benefits/check${along(asked, { show: 'result' })}`,
  entry: (id: string, asked?: Asked) => `/benefits/${id}${along(asked)}`,
  easy: (asked: Asked) => `/benefits/check${along(asked, { show: 'easy' })}`,
} as const
