import type { Act } from '#platform/use-case/act.ts'
import { listLapsed } from '../read/helps.ts'
import { markClosed } from '../store/helps.ts'
import { recordHelp } from './help-shape.ts'

/** Closes the calls of whoever has gone before anybody came: until then only the lists leave them out. */
export async function closeLapsed(act: Act): Promise<void> {
  for (const help of await listLapsed(act.db, act.realNow))
    if (await markClosed(act, help.id, { state: 'unanswered' }))
      await recordHelp(act, help, 'help-unanswered')
}
