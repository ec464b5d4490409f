/** Addresses of the statistics pages, without the language. */
export const paths = {
  index: '/statistics',
  checks: '/statistics/checks',
  table: '/statistics/:number',
  csv: '/statistics/:number/csv',
} as const

export const tableHref = (number: number) => `/statistics/${number}`
