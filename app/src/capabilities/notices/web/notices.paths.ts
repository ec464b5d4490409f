/** Addresses of the pages, without the language. */
export const paths = {
  ofPerson: (personId: string) => `/people/${personId}/notices`,
  choice: () => '/notices/choice',
  email: () => '/notices/email',
} as const
