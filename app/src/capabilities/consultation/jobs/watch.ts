import type { WatchRule } from '#platform/watch/contract.ts'
import { olderThan } from '#platform/watch/older-than.ts'
import { ACTS } from '../domain/citations.ts'
import { filesWithoutConclusion, filesWithoutDay } from '../read/standing-still.ts'

/** What must not stand still in a consultation. */
export const watch: readonly WatchRule[] = [
  {
    name: 'consultation.file-without-day',
    cite: ACTS.consultation,
    stage: 'examination',
    roles: ['pmpc-registrar', 'pmpc-head'],
    find: ({ db, today, calendar }, most) =>
      filesWithoutDay(db, olderThan('project.watch-file-without-day', today, calendar), most),
  },
  {
    name: 'consultation.session-without-conclusion',
    cite: ACTS.representativeInformed,
    stage: 'examination',
    roles: ['pmpc-head', 'pmpc-registrar'],
    find: ({ db, today, calendar }, most) =>
      filesWithoutConclusion(
        db,
        olderThan('project.watch-session-without-conclusion', today, calendar),
        most,
      ),
  },
]
