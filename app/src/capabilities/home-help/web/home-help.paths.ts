/** Addresses of help at home, without the language. */
export const paths = {
  today: () => '/home-help',
  visit: (visitId: string) => `/home-help/visits/${visitId}`,
  children: (state = 'served') => `/home-help/children?state=${state}`,
  childrenPage: () => '/home-help/children',
  child: (servedId: string) => `/home-help/children/${servedId}`,
  plan: (servedId: string) => `/home-help/children/${servedId}/visit`,
  end: (servedId: string) => `/home-help/children/${servedId}/end`,
  units: () => '/home-help/units',
  regulation: (unitId: string) => `/home-help/units/${unitId}`,
  ofPerson: (personId: string) => `/people/${personId}/home-help`,
  endOwn: (personId: string) => `/people/${personId}/home-help/end`,
} as const
