/**
 * Where a provider sends back to, exactly as it is registered there. Each provider has an address of its own, so that the
 * answer of one is never taken for the answer of another (RFC 9700, 4.4).
 */
export function backAddress(address: string, providerId: string): string {
  return `${address}/sign-in/organisation/${providerId}/back`
}
