/** Addresses of the pages, without the language. */
export const paths = {
  list: () => '/provision',
  waiting: () => '/provision?state=stated',
  state: () => '/provision/new',
  gaps: () => '/provision/gaps',
  need: (needId: string) => `/provision/needs/${needId}`,
  allocate: (needId: string) => `/provision/needs/${needId}/allocate`,
  refuse: (needId: string) => `/provision/needs/${needId}/refuse`,
  takeBack: (needId: string) => `/provision/needs/${needId}/take-back`,
} as const
