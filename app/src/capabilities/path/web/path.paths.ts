/** Addresses of the common pages, without the language. */
export const paths = {
  landing: () => '/',
  home: () => '/home',
  easyHome: () => '/home/easy',
  person: (personId: string) => `/path/${personId}`,
} as const
