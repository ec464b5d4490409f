import type { LocalDate } from '@tirek/kernel'
import { STANDARD_STEPS, type StandardStepId, type StepEdition, type StepLimits, stepOn } from '@tirek/law'
import type { OpenSteps } from './move.ts'

/** A wording of one step, as somebody entered it. */
export type EnteredEdition = { readonly step: StandardStepId; readonly edition: StepEdition }

/** The wordings of one step out of all that were entered. */
export function editionsOf(step: StandardStepId, entered: readonly EnteredEdition[]): readonly StepEdition[] {
  return entered.filter((one) => one.step === step).map((one) => one.edition)
}

/** The steps whose text stands on a day (DEC-24). */
export function openSteps(entered: readonly EnteredEdition[], on: LocalDate): OpenSteps {
  const isOpen = (step: StandardStepId) => stepOn(step, on, editionsOf(step, entered))?.status === 'in-force'
  return new Set(STANDARD_STEPS.filter(isOpen))
}

/** The limits that the text of a step sets on a day; none while it is awaited. */
export function limitsOn(
  step: StandardStepId,
  entered: readonly EnteredEdition[],
  on: LocalDate,
): StepLimits & { readonly cite?: (StepEdition & { status: 'in-force' })['cite'] } {
  const edition = stepOn(step, on, editionsOf(step, entered))
  return edition?.status === 'in-force' ? { ...edition.limits, cite: edition.cite } : {}
}
