import { cite } from '@tirek/law'
import { isReadOnly } from '#platform/access/emergency.ts'
import { leadOn } from '#platform/access/merged.ts'
import type { Act } from './act.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { AnyUseCase } from './use-case.ts'

/** A right to read only for some hours: commands wait for a relation that opens the file. */
const READ_ONLY = refuse('platform.read-only', {
  status: 'state',
  cite: [cite('project', 'DEC-52', 'project-default')],
})

/** What stands in the way of a use case before it looks itself: the record was merged, the file is open to read only. */
export async function standsInTheWay(
  act: Act,
  useCase: AnyUseCase,
  input: unknown,
): Promise<Refusal | undefined> {
  const merged = await leadOn(act, input)
  if (merged !== undefined) return merged
  const isShut = useCase.kind === 'command' && useCase.worksInEmergency !== true
  return isShut && (await isReadOnly(act, input)) ? READ_ONLY.error : undefined
}
