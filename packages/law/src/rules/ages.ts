import {
  birthday,
  type Decision,
  granted,
  hasReached,
  isBefore,
  type LocalDate,
  refused,
} from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import type { Citation } from '../acts/types.ts'
import { getValue, type ParameterId, valueOn } from '../parameters/parameter.ts'
import type { Reason } from './reason.ts'

export type RiskGroupRefusal = 'before-the-law' | 'before-birth' | 'reached-age-limit'

/** A day on which a right or a status changes by itself. */
export type LegalDay = { readonly on: LocalDate; readonly cite: Citation }

const IN_FORCE = cite('law-343', 'art-19')
const RISK_GROUP = cite('law-343', 'art-1-3')
const CHILD = cite('law-343', 'art-1-2')

/** Law 343 art. 1(3), DEC-4: before 00:00 of the third birthday. @throws ParameterNotInForce before 2003 */
export function isUnderThree(birth: LocalDate, on: LocalDate): boolean {
  return isYoungerThan('law343.risk-group-age', birth, on)
}

/** Law 343 art. 1(2), DEC-4: before 00:00 of the eighteenth birthday. @throws ParameterNotInForce before 2003 */
export function isUnderEighteen(birth: LocalDate, on: LocalDate): boolean {
  return isYoungerThan('law343.majority-age', birth, on)
}

/** LAW-1-8: the day on which the risk-group flag ends by itself, by the age limit valid on the given day. */
export function riskGroupEnd(birth: LocalDate, on: LocalDate): LegalDay {
  return { on: birthday(birth, getValue('law343.risk-group-age', on).value), cite: RISK_GROUP }
}

/** LAW-3-2: the day on which Support under the Law ends by majority, by the age limit valid on the given day. */
export function supportEnd(birth: LocalDate, on: LocalDate): LegalDay {
  return { on: birthday(birth, getValue('law343.majority-age', on).value), cite: CHILD }
}

/** LAW-1-9: a child of three or older, or one not yet born, is not entered into the risk group. */
export function mayEnterRiskGroup(birth: LocalDate, on: LocalDate): Decision<Reason<RiskGroupRefusal>> {
  const limit = valueOn('law343.risk-group-age', on)
  if (limit.kind === 'not-in-force') return refused({ code: 'before-the-law', cite: IN_FORCE })
  if (isBefore(on, birth)) return refused({ code: 'before-birth', cite: RISK_GROUP })
  return hasReached(birth, limit.value, on)
    ? refused({ code: 'reached-age-limit', cite: RISK_GROUP })
    : granted
}

/** LAW-19-1: no Support rule of the Law applies to an event before it came into force. */
export function doesSupportApply(eventDate: LocalDate): Decision<Reason<'before-the-law'>> {
  const isInForce = valueOn('law343.majority-age', eventDate).kind === 'value'
  return isInForce ? granted : refused({ code: 'before-the-law', cite: IN_FORCE })
}

function isYoungerThan(limit: ParameterId, birth: LocalDate, on: LocalDate): boolean {
  return !hasReached(birth, getValue(limit, on).value, on)
}
