import { addDays, type LocalDate } from '@tirek/kernel'
import { findParameter } from '../parameters/parameter.ts'
import type { AmountAnswer } from './amount.ts'
import { type Determination, determine } from './determine.ts'
import type { Scenario, Scenarios } from './scenarios.fixture.ts'
import type { Verdict } from './tests.ts'
import type { Benefit } from './types.ts'

type Told = Pick<Scenario, 'expect' | 'missing' | 'because' | 'amount' | 'needs' | 'article' | 'mark'>

/** What a rule says to each family, beside what it should say; empty when both agree. */
export function disagreements({ benefit, scenarios }: Scenarios): readonly string[] {
  return scenarios.flatMap((scenario) => {
    const told = tell(determine(benefit, scenario.facts, scenario.on), scenario)
    const [said, due] = [JSON.stringify(told), JSON.stringify(dueOf(scenario))]
    return said === due ? [] : [`${scenario.place} ${scenario.name}: said ${said}, due ${due}`]
  })
}

function dueOf({ expect, missing, because, amount, needs, article, mark }: Scenario): Told {
  return {
    expect,
    ...(missing === undefined ? {} : { missing: missing.toSorted() }),
    ...(because === undefined ? {} : { because: because.toSorted() }),
    ...(amount === undefined ? {} : { amount }),
    ...(needs === undefined ? {} : { needs: needs.toSorted() }),
    ...(article === undefined ? {} : { article }),
    ...(mark === undefined ? {} : { mark }),
  }
}

/** A determination in the words of scenarios; the source only where a scenario asks for it. */
function tell(found: Determination, { article, mark }: Scenario): Told {
  if (found.verdict === 'no-source') return { expect: 'no-source' }
  const failed = found.criteria.filter(({ verdict }) => verdict === 'no')
  return {
    expect: found.verdict,
    ...(found.verdict === 'unknown' ? { missing: found.missing.toSorted() } : {}),
    ...(found.verdict === 'no' ? { because: failed.map(({ criterion }) => criterion.id).toSorted() } : {}),
    ...(found.amount === undefined ? {} : sumOf(found.amount)),
    ...(article === undefined ? {} : { article: articleOf(found.source) }),
    ...(mark === undefined ? {} : { mark: found.mark }),
  }
}

function sumOf(amount: AmountAnswer): Pick<Told, 'amount' | 'needs'> {
  if (amount.kind === 'needs') return { needs: amount.facts.toSorted() }
  return { amount: amount.kind === 'amount' ? amount.money : amount.kind }
}

function articleOf({ act, cite }: Benefit['sources'][number]): string {
  return cite === undefined ? act : `${act} ${cite.unit}`
}

/** The days about a change of the law, or of the number that an amount is counted from, on which no scenario stands. */
export function daysWithoutScenario({ benefit, scenarios }: Scenarios): readonly LocalDate[] {
  const bounds = benefit.sources.flatMap(({ from, to }) => [from, to]).filter((day) => day !== undefined)
  const about = bounds.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])
  const days = new Set(scenarios.map(({ on }) => on))
  return [...new Set([...about, ...yearsOfAmount(benefit)])].filter((day) => !days.has(day))
}

/** The first and last day of each value that an amount is counted from, and the first day without one. */
function yearsOfAmount({ amount, sources }: Benefit): readonly LocalDate[] {
  if (amount === undefined) return []
  const values = findParameter(amount.base)?.values ?? []
  const days = values.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to, addDays(to, 1)])])
  return days.filter((day) => sources.every(({ from }) => from === undefined || day >= from))
}

/** The criteria that never decide a verdict alone: `no minor` is never the one reason of a no. */
export function idleCriteria({ benefit, scenarios }: Scenarios): readonly string[] {
  const decided = new Set(scenarios.flatMap(({ facts, on }) => decidedBy(determine(benefit, facts, on))))
  const all = benefit.criteria.flatMap(({ id }) => [`no ${id}`, `unknown ${id}`])
  return all.filter((one) => !decided.has(one))
}

function decidedBy(found: Determination): readonly string[] {
  if (found.verdict === 'no-source') return []
  const open = found.criteria.filter(({ verdict }) => verdict !== ('yes' satisfies Verdict))
  return open.length === 1 ? open.map(({ verdict, criterion }) => `${verdict} ${criterion.id}`) : []
}

/** The scenarios whose benefit has an amount and that say yes without one. */
export function yesWithoutAmount({ benefit, scenarios }: Scenarios): readonly string[] {
  if (benefit.amount === undefined) return []
  const silent = scenarios.filter(
    ({ expect, amount, needs }) => expect === 'yes' && (amount ?? needs) === undefined,
  )
  return silent.map(({ place }) => place)
}
