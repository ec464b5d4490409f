/** The two stages of audiological screening and the instrument each is filed by. */
export const STAGES_OF_HEARING = {
  1: { instrumentId: 'hearing-first-stage', line: 'hearing-first' },
  2: { instrumentId: 'hearing-second-stage', line: 'hearing-second' },
} as const
export type HearingStage = keyof typeof STAGES_OF_HEARING

/** True when the instrument is a stage of the audiological screening: filed by ear, on the form of its own (DEC-68). */
export function isOfHearing(instrumentId: string): boolean {
  return Object.values(STAGES_OF_HEARING).some((stage) => stage.instrumentId === instrumentId)
}

export const FIRST_STAGE_LINE = STAGES_OF_HEARING[1].line

/** What is found at one ear; none of it is a statement about the child's health. */
export const EAR_RESULTS = ['pass', 'refer'] as const
export type EarResult = (typeof EAR_RESULTS)[number]

interface Ears {
  readonly left: string | null
  readonly right: string | null
}

/** The result of a stage: a family that refused has no ear on record; one ear that was not passed is a sign of risk. */
export function resultOfHearing({ left, right }: Ears): 'no-risk' | 'risk' | 'refused' {
  if (left === null || right === null) return 'refused'
  return left === 'refer' || right === 'refer' ? 'risk' : 'no-risk'
}
