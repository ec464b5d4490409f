/** Addresses of the pages, without the language. */
export const paths = {
  calls: () => '/calls',
  call: (callId: string) => `/calls/${callId}`,
  request: (requestId: string) => `/placement/requests/${requestId}`,
} as const
