/** Addresses of the common pages, without the language. */
export const paths = {
  landing: () => '/',
  home: () => '/home',
  person: (personId: string) => `/path/${personId}`,
} as const
