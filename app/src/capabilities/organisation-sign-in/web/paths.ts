/** Addresses of the sign-in through an organisation, without the language. */
export const paths = {
  ways: () => '/sign-in/organisation',
  leave: (providerId: string) => `/sign-in/organisation/${providerId}`,
  back: (providerId: string) => `/sign-in/organisation/${providerId}/back`,
} as const
