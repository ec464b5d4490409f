import type { LocalDate } from '@tirek/kernel'
import { getValue } from '@tirek/law'

/** Between which hours it is night in Almaty. */
export interface Night {
  readonly starts: number
  readonly ends: number
}

/** From which number of people on a reading is looked into, by kind; defaults of the project (DEC-49, 65). */
export interface Thresholds {
  readonly mass: number
  readonly night: number
  readonly unrelated: number
  /** As many numbers as an account may try in a day. */
  readonly walking: number
}

/** The night of a day. */
export function nightOn(day: LocalDate): Night {
  return {
    starts: getValue('project.night-starts', day).value,
    ends: getValue('project.night-ends', day).value,
  }
}

/** The thresholds of a day. */
export function thresholdsOn(day: LocalDate): Thresholds {
  return {
    mass: getValue('project.mass-reading', day).value,
    night: getValue('project.night-reading', day).value,
    unrelated: getValue('project.unrelated-reading', day).value,
    walking: getValue('project.look-ups', day).value,
  }
}
