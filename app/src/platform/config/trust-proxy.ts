import { isIP } from 'node:net'
import { WrongSetting } from './wrong-setting.ts'

/**
 * Whose word about the client counts (`X-Forwarded-For`, `-Proto`, `-Host`): nobody's, that of so many proxies in a
 * row, or that of these addresses and networks.
 */
export type TrustProxy = false | number | readonly string[]

const MOST_HOPS = 10
const BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 }

/** A network of everybody (`/0`) would let any client say who it is. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const most = BITS[isIP(address)]
  if (most === undefined || rest.length > 0 || address.includes('%')) return false
  return prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= most)
}

/** Reads TIREK_TRUST_PROXY: empty, a number of proxies from 1 to 10, or addresses and networks with commas between. */
export function trustProxy(text: string | undefined): TrustProxy {
  const given = (text ?? '').trim()
  if (given === '') return false
  if (/^\d+$/.test(given) && Number(given) >= 1 && Number(given) <= MOST_HOPS) return Number(given)

  const networks = given.split(',').map((part) => part.trim())
  if (networks.every(isNetwork)) return networks
  throw new WrongSetting(
    `TIREK_TRUST_PROXY must be a number of proxies from 1 to ${MOST_HOPS} or addresses such as 10.0.0.5, 10.1.0.0/16, not "${given}"`,
  )
}
