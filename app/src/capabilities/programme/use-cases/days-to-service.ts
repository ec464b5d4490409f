import { daysBetween, type LocalDate } from '@tirek/kernel'
import { listDaysOfNotice } from '#capabilities/consultation/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Direction } from '../domain/direction.ts'
import { listNoticedDays } from '../read/programmes.ts'

/** From the day a defect was noticed to the day the service began: the clock of article 15(1)(3). */
export interface DaysToService {
  readonly noticedOn: LocalDate | null
  /** Calendar days; null while the service has not begun, or when nobody wrote the day down. */
  readonly daysFromNoticed: number | null
}

/** Counts each service from the day that its programme names, else its conclusion (LAW-15-3). */
export async function daysToServices(
  act: Act,
  directions: readonly Direction[],
): Promise<(direction: Direction) => DaysToService> {
  const begun = directions.filter((one) => one.startedOn !== undefined)
  const programmes = await listNoticedDays(act.db, [
    ...new Set(begun.flatMap((one) => one.programmeId ?? [])),
  ])
  const others = begun.filter((one) => programmes.get(one.programmeId ?? '') === undefined)
  const conclusions = await listDaysOfNotice(act.db, [
    ...new Set(others.flatMap((one) => one.conclusionId ?? [])),
  ])
  return ({ programmeId, conclusionId, startedOn }) => {
    const noticedOn = programmes.get(programmeId ?? '') ?? conclusions.get(conclusionId ?? '')
    const isKnown = noticedOn !== undefined && startedOn !== undefined
    return {
      noticedOn: noticedOn ?? null,
      daysFromNoticed: isKnown ? daysBetween(noticedOn, startedOn) : null,
    }
  }
}
