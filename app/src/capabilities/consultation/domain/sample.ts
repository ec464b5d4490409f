import { type LocalDate, localDate } from '@tirek/kernel'
import type { ConclusionDraft, Condition, Programme } from './conclusion.ts'
import { CONDITION_HEADINGS } from './condition-headings.ts'
import type { MentalDefect, PhysicalDefect } from './defect.ts'
import type { Member } from './sign-off.ts'

const NOTICED: LocalDate = localDate('2023-09-05')

/** Builders for tests: each gives a whole, valid value; the argument overrides parts of it. */
export function aPhysicalDefect(part: Partial<PhysicalDefect> = {}): PhysicalDefect {
  return {
    nature: 'physical',
    key: 'kidney',
    organ: 'kidneys',
    description: 'chronic kidney disorder',
    cause: 'congenital',
    noticedOn: NOTICED,
    chronic: true,
    expectedDuration: 'years',
    ...part,
  }
}

export function aMentalDefect(part: Partial<MentalDefect> = {}): MentalDefect {
  return {
    nature: 'mental',
    key: 'speech',
    kind: 'speech',
    description: 'speech disorder',
    cause: 'congenital',
    noticedOn: NOTICED,
    permanence: 'temporary',
    ...part,
  }
}

export function aProgramme(part: Partial<Programme> = {}): Programme {
  return {
    key: 'main',
    level: 'pre-primary',
    variant: 'adapted',
    title: 'Pre-primary programme',
    reasons: 'age and needs',
    ...part,
  }
}

export function aCondition(part: Partial<Condition> = {}): Condition {
  return { heading: 'methods', description: 'visual support', programmeKey: 'main', ...part }
}

/** A draft in which nothing is lacking: a speech disorder, one programme, one condition. */
export function aDraft(part: Partial<ConclusionDraft> = {}): ConclusionDraft {
  return {
    defects: [aMentalDefect()],
    severeFindings: {},
    lifeRestriction: 'communication with strangers',
    needs: [{ area: 'speech', description: 'support of speech' }],
    programmes: [aProgramme()],
    conditions: [aCondition()],
    headingsNotNeeded: CONDITION_HEADINGS.filter((heading) => heading !== 'methods'),
    correction: { kinds: ['pedagogical'], content: 'speech lessons' },
    directions: [
      {
        key: 'room',
        sector: 'education',
        service: 'speech lessons',
        purpose: 'correction of speech',
        recipientName: 'Correction room',
      },
    ],
    bestInterests: 'lessons near home',
    childView: {
      heard: true,
      how: 'play',
      help: 'pictures',
      said: 'likes to draw',
      takenIntoAccount: 'drawing kept',
    },
    information: { content: 'results explained', givenOn: localDate('2023-09-20'), toName: 'Mother' },
    ...part,
  }
}

/** Members who have all agreed to the given revision. */
export function agreedMembers(revision: number): readonly Member[] {
  return [
    { memberId: 'm-1', name: 'Head', specialty: 'head', agreedRevision: revision },
    { memberId: 'm-2', name: 'Psychologist', specialty: 'psychologist', agreedRevision: revision },
  ]
}
