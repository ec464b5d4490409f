/** Addresses of the pages, without the language. */
export const paths = {
  items: (list?: string) => (list === undefined ? '/watch' : `/watch?list=${list}`),
  item: (itemId: string) => `/watch/${itemId}`,
  handOver: (itemId: string) => `/watch/${itemId}/hand-over`,
  ofPerson: (personId: string) => `/people/${personId}/delays`,
} as const
