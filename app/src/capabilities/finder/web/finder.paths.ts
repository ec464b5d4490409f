/** Addresses of the finder's pages, without the language. */
export const paths = {
  find: '/find',
  compare: '/find/compare',
} as const
