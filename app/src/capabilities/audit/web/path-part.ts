import { ALMATY, startOfDay } from '@tirek/kernel'
import type { PathPart } from '#platform/path/contract.ts'
import { permissions } from '../permissions.ts'
import { countStopped } from '../read/stopped.ts'
import { paths } from './audit.paths.ts'
import { messages } from './messages.ts'

/** Tells the officer at home whose walk through the register was stopped today. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang, today, asSystem }) => {
    const isOfficer = permissions.some((row) => row.action === 'audit.anomalies' && row.role === actor.role)
    if (!isOfficer) return []
    const count = await asSystem(() => countStopped(db, startOfDay(today, ALMATY)))
    const title = messages.for(lang)('work.stopped')
    return [{ key: 'audit.stopped', title, count, href: paths.anomalies() }]
  },
}
