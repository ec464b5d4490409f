/** Addresses of the pages of exceptional access, without the language. */
export const paths = {
  emergencies: () => '/emergency',
  newEmergency: () => '/emergency/new',
  endEmergency: (id: string) => `/emergency/${id}/end`,
  reviews: () => '/emergency/reviews',
  reviewsDone: () => '/emergency/reviews?state=done',
  review: (id: string) => `/emergency/reviews/${id}`,
  approvals: () => '/approvals',
  approval: (id: string) => `/approvals/${id}`,
  refuseApproval: (id: string) => `/approvals/${id}/refuse`,
  withdrawWish: (id: string) => `/approvals/${id}/withdraw`,
} as const
