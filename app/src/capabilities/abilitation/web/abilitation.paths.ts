const family = (personId: string) => `/abilitation/children/${personId}`
const plan = (planId: string) => `/abilitation/${planId}`

/** Addresses of the pages of the programme of abilitation and rehabilitation, without the language. */
export const paths = {
  list: () => '/abilitation',
  family,
  open: (personId: string) => `${family(personId)}/open`,
  withdraw: (personId: string, planId: string) => `${family(personId)}/withdraw/${planId}`,
  plan,
  newItem: (planId: string) => `${plan(planId)}/items/new`,
  item: (planId: string, itemId: string) => `${plan(planId)}/items/${itemId}`,
  removeItem: (planId: string, itemId: string) => `${plan(planId)}/items/${itemId}/remove`,
  course: (planId: string, itemId: string) => `${plan(planId)}/items/${itemId}/course`,
  sign: (planId: string) => `${plan(planId)}/sign`,
  part: (planId: string) => `${plan(planId)}/received`,
  end: (planId: string) => `${plan(planId)}/end`,
} as const
