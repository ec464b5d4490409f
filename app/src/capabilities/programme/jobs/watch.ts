import type { ParameterId } from '@tirek/law'
import type { WatchRule } from '#platform/watch/contract.ts'
import { olderThan } from '#platform/watch/older-than.ts'
import { ACTS } from '../domain/acts.ts'
import {
  conclusionsWithoutProgramme,
  directionsWithoutAnswer,
  measuresWithoutDirection,
} from '../read/standing-still.ts'

type Find = typeof directionsWithoutAnswer

/** Finds what is older than a term. */
function olderThanTerm(termId: ParameterId, find: Find): WatchRule['find'] {
  return ({ db, today, calendar }, most) =>
    find(db, { until: olderThan(termId, today, calendar), today, most })
}

/** What must not stand still between a conclusion and the work of an organisation. */
export const watch: readonly WatchRule[] = [
  {
    name: 'programme.conclusion-without-programme',
    cite: ACTS.programme,
    stage: 'programme',
    roles: ['irp-coordinator', 'pmpc-head'],
    find: olderThanTerm('project.watch-conclusion-without-programme', conclusionsWithoutProgramme),
  },
  {
    name: 'programme.direction-without-answer',
    cite: ACTS.direction,
    stage: 'services',
    roles: [
      'service-specialist',
      'education-head',
      'medical-organisation',
      'primary-care-doctor',
      'diagnostic-specialist',
    ],
    find: olderThanTerm('project.watch-direction-without-answer', directionsWithoutAnswer),
  },
  {
    name: 'programme.measure-without-direction',
    cite: ACTS.freeCorrection,
    stage: 'services',
    roles: ['irp-coordinator', 'pmpc-registrar', 'pmpc-head'],
    find: olderThanTerm('project.watch-measure-without-direction', measuresWithoutDirection),
  },
]
