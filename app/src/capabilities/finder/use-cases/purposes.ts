import type { OrganisationKind } from '#capabilities/network/index.ts'

/** What a family looks for, in its own words, and the kinds of organisations that give it. */
export const PURPOSES = {
  screening: ['primary-care', 'consultative-diagnostic', 'obstetric-provider'],
  examination: ['pmpc'],
  correction: ['rehabilitation-centre', 'correction-room', 'speech-therapy-point'],
  learning: ['kindergarten', 'special-school', 'state-school'],
  'home-help': ['home-assistance-unit'],
  living: ['residential-organisation'],
  disability: ['mse-unit'],
  profession: ['vocational-consultation-centre'],
  benefits: ['employment-department'],
} as const satisfies Record<string, readonly OrganisationKind[]>

export type Purpose = keyof typeof PURPOSES

export const PURPOSE_KEYS = Object.keys(PURPOSES) as readonly Purpose[] as readonly [Purpose, ...Purpose[]]

/** For what organisations of a kind are looked for; undefined for kinds that nobody looks for. */
export function purposeOf(kind: string): Purpose | undefined {
  return PURPOSE_KEYS.find((purpose) => PURPOSES[purpose].some((one) => one === kind))
}
