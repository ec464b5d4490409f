import { contains, type LocalDate } from '@tirek/kernel'
import type { Citation } from '../acts/types.ts'
import { AGES } from './ages.ts'
import { AIDS } from './aids.ts'
import { ASKING } from './asking.ts'
import { COMPLAINTS } from './complaints.ts'
import { CONSULTATION } from './consultation.ts'
import { FAMILY } from './family.ts'
import { GROWING } from './growing.ts'
import { KIOSK } from './kiosk.ts'
import { MONEY } from './money.ts'
import { NETWORK } from './network.ts'
import { OUTSIDE } from './outside.ts'
import { PERSONAL_DATA } from './personal-data.ts'
import { PROJECT_DEFAULTS } from './project-defaults.ts'
import { PROPOSALS } from './proposals.ts'
import { QUEUE } from './queue.ts'
import { SCREENING } from './screening.ts'
import { SERVICES } from './services.ts'
import { STANDARD } from './standard.ts'
import type { Parameter, ParameterData } from './types.ts'
import { WATCH } from './watch.ts'

const TABLE = {
  ...AGES,
  ...STANDARD,
  ...NETWORK,
  ...PERSONAL_DATA,
  ...PROJECT_DEFAULTS,
  ...PROPOSALS,
  ...COMPLAINTS,
  ...SERVICES,
  ...CONSULTATION,
  ...FAMILY,
  ...SCREENING,
  ...WATCH,
  ...GROWING,
  ...AIDS,
  ...OUTSIDE,
  ...QUEUE,
  ...KIOSK,
  ...MONEY,
  ...ASKING,
} as const satisfies Readonly<Record<string, ParameterData>>

export type ParameterId = keyof typeof TABLE

/** A value with its first day and citation; before the first value and after abolition nothing is in force. */
export type ParameterAnswer =
  | { readonly kind: 'value'; readonly value: number; readonly from: LocalDate; readonly cite: Citation }
  | { readonly kind: 'not-in-force' }

/** Asked for the value of a parameter on a day when it has none. */
export class ParameterNotInForce extends RangeError {
  constructor(id: string, date: LocalDate) {
    super(`${id} is not in force on ${date}`)
    this.name = 'ParameterNotInForce'
  }
}

/** All parameters, by subject. */
export const PARAMETERS: readonly Parameter[] = Object.entries<ParameterData>(TABLE).map(([id, data]) => ({
  id,
  ...data,
}))

const byId = new Map(PARAMETERS.map((parameter) => [parameter.id, parameter]))

/** A parameter by an id from outside, such as a command line. */
export function findParameter(id: string): Parameter | undefined {
  return byId.get(id)
}

/** A parameter by its known id. */
export function parameter(id: ParameterId): Parameter {
  return { id, ...TABLE[id] }
}

/** The value of a parameter on the legally relevant date, never the nearest one. */
export function valueOn(id: ParameterId, date: LocalDate): ParameterAnswer {
  return answerOn(TABLE[id], date)
}

/** valueOn for a parameter at hand. */
export function answerOn({ values }: Pick<Parameter, 'values'>, date: LocalDate): ParameterAnswer {
  const found = values.find((candidate) => contains(candidate, date))
  return found === undefined
    ? { kind: 'not-in-force' }
    : { kind: 'value', value: found.value, from: found.from, cite: found.cite }
}

/** The value where one must be in force. @throws ParameterNotInForce */
export function getValue(
  id: ParameterId,
  date: LocalDate,
): { readonly value: number; readonly cite: Citation } {
  const answer = valueOn(id, date)
  if (answer.kind === 'not-in-force') throw new ParameterNotInForce(id, date)
  return answer
}
