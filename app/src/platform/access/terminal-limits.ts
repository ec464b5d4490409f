import { getValue, type ParameterId } from '@tirek/law'
import { legalDay } from '#platform/clock/clock.ts'

const SECOND_MS = 1000
const HOUR_S = 3600

/** How long somebody may pause at a terminal, in seconds; how long before the end they are warned (DEC-92). */
export interface TerminalLimits {
  readonly idleSeconds: number
  /** For whoever has asked for more time. */
  readonly longerSeconds: number
  readonly warningSeconds: number
  readonly wholeMs: number
}

/** The limits in force; `realNow` is real time, as for every session. */
export function terminalLimits(realNow: Date): TerminalLimits {
  const on = legalDay(realNow)
  const value = (id: ParameterId) => getValue(id, on).value
  return {
    idleSeconds: value('kiosk.idle-seconds'),
    longerSeconds: value('kiosk.longer-seconds'),
    warningSeconds: value('kiosk.warning-seconds'),
    wholeMs: value('kiosk.whole-hours') * HOUR_S * SECOND_MS,
  }
}
