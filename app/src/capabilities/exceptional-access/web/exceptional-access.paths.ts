/** Addresses of the pages of exceptional access, without the language. */
export const paths = {
  emergencies: () => '/emergency',
  newEmergency: () => '/emergency/new',
  endEmergency: (id: string) => `/emergency/${id}/end`,
  reviews: () => '/emergency/reviews',
  reviewsDone: () => '/emergency/reviews?state=done',
  review: (id: string) => `/emergency/reviews/${id}`,
} as const
