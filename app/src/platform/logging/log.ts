import { type Logger, pino } from 'pino'

export type Log = Logger

/**
 * The log of the server. Only allow-listed fields are ever passed to it (no bodies, no names, no numbers of people):
 * redaction by path is not enough to keep personal data out.
 */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
