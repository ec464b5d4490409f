import { type LocalDate, ok, type Result } from '@tirek/kernel'
import { valueOn } from '@tirek/law'
import { ACTS } from './citations.ts'
import { no, type PlacementRefusal } from './refusal.ts'

/** The numbers of the Standard that decisions here need; their values live with their dates in the law package. */
export type ParameterId =
  | 'order263.min-age'
  | 'order263.adult-age'
  | 'order263.deferrals'
  | 'order263.breaches-before-discharge'
  | 'order263.absence-days'
  | 'project.queue-look-back-months'
  | 'project.queue-least-freed'

/** The value on a day; before the Standard is in force there is none, and nothing can be decided by it. */
export function numberOn(id: ParameterId, on: LocalDate): Result<number, PlacementRefusal> {
  const found = valueOn(id, on)
  if (found.kind === 'value') return ok(found.value)
  return no('not-in-force', [ACTS.scope], { parameter: id, on })
}
