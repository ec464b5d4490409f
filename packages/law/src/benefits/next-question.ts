import type { LocalDate } from '@tirek/kernel'
import { BENEFITS } from './catalogue.ts'
import { type Determination, determineEach } from './determine.ts'
import { FACTS, type Fact, type FactId, type FactValues } from './facts.ts'

/** What every benefit is to a family on a day. */
export function determineAll(facts: FactValues, on: LocalDate): readonly Determination[] {
  return determineEach(BENEFITS, facts, on)
}

/** The facts that could still change an answer: what undecided benefits need, and an amount that lacks a fact. */
function openFacts(facts: FactValues, on: LocalDate): ReadonlySet<FactId> {
  return new Set(determineAll(facts, on).flatMap(needed))
}

/**
 * What may still be asked of a family: questions that can change an answer, in the order of the catalogue. Never one that
 * only an office can answer, nor one that was skipped.
 */
function questions(facts: FactValues, skipped: ReadonlySet<FactId>, on: LocalDate): readonly Fact[] {
  const open = openFacts(facts, on)
  return FACTS.filter(({ id, askedOf }) => askedOf === 'family' && open.has(id) && !skipped.has(id))
}

/** What to ask a family next. */
export function nextQuestion(
  facts: FactValues,
  skipped: ReadonlySet<FactId>,
  on: LocalDate,
): Fact | undefined {
  return questions(facts, skipped, on)[0]
}

/** How many questions may still come; each answer can make it fewer. */
export function questionsLeft(facts: FactValues, skipped: ReadonlySet<FactId>, on: LocalDate): number {
  return questions(facts, skipped, on).length
}

function needed(found: Determination): readonly FactId[] {
  if (found.verdict === 'unknown') return found.missing
  return found.verdict === 'yes' && found.amount?.kind === 'needs' ? found.amount.facts : []
}
