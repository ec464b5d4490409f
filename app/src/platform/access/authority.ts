import type { Actor } from './actor.ts'

/** The three authorised bodies of article 1(25). */
export const AUTHORITIES = ['health', 'education', 'social'] as const
export type Authority = (typeof AUTHORITIES)[number]

/** For which of the three bodies an officer speaks: its account says so as its specialty, `health-authority`. */
export function authorityOf({ role, specialty }: Pick<Actor, 'role' | 'specialty'>): Authority | undefined {
  if (role !== 'authority-officer') return undefined
  return AUTHORITIES.find((one) => specialty === `${one}-authority`)
}
