const day = (on: string | undefined) => (on === undefined ? '' : `?on=${on}`)

/** Addresses of the pages, without the language. */
export const paths = {
  acts: () => '/law',
  countries: () => '/law/countries',
  countriesCsv: () => '/law/countries.csv',
  act: (act: string, on?: string) => `/law/${act}${day(on)}`,
  unit: (act: string, unit: string, on?: string) => `/law/${act}/${unit}${day(on)}`,
} as const
