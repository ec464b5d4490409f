import type { Decision } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import type { Citation } from '../acts/types.ts'
import { decide } from './decide.ts'
import type { Reason } from './reason.ts'

/** One recorded defect. Findings of one `disorder` (an organ and the consequence of its loss) share its key. */
export type DefectFinding = {
  readonly nature: 'physical' | 'mental'
  readonly disorder: string
  /** The PMPC's reasons for taking this consequence as a disorder of its own (DEC-46). */
  readonly distinctBecause?: string | undefined
}

export type SevereFindings = {
  /** Education by state standards, special ones included, is not accessible. */
  readonly areStandardsInaccessible: boolean | undefined
  /** Learning is limited to self-care, elementary knowledge, labour skills or narrow preparation. */
  readonly isLearningLimited: boolean | undefined
  readonly recordedBy: 'pmpc' | 'single-specialist' | 'import'
}
export type SevereRefusal = 'not-a-collegial-finding' | 'standards-accessible' | 'learning-not-limited'
export type SevereMissing = 'recorder' | 'standards-finding' | 'learning-finding'

const SEVERE = cite('law-343', 'art-1-7')

/**
 * LAW-1-14, DEC-46: a defect is complex when a mental and a physical one, of two distinct disorders, are recorded.
 * Always derived, so there is nothing to type or to overrule.
 */
export function complexDefect(findings: readonly DefectFinding[]): {
  readonly isComplex: boolean
  readonly cite: Citation
} {
  const physical = findings.filter(({ nature }) => nature === 'physical')
  const mental = findings.filter(({ nature }) => nature === 'mental')
  const isComplex = physical.some((one) => mental.some((other) => areDistinct(one, other)))
  const isSharedLoss = !isComplex && physical.length > 0 && mental.length > 0
  return { isComplex, cite: isSharedLoss ? cite('project', 'DEC-46') : cite('law-343', 'art-1-6') }
}

/** LAW-1-15, LAW-1-16: severe only by both findings of the PMPC, never by one specialist or an import. */
export function decideSevere(findings: SevereFindings): Decision<Reason<SevereRefusal>, SevereMissing> {
  return decide<SevereRefusal, SevereMissing>([
    {
      holds: findings.recordedBy === 'pmpc',
      otherwise: 'not-a-collegial-finding',
      fact: 'recorder',
      // The Law names the two findings; that one specialist cannot make them is the project's reading.
      cite: cite('law-343', 'art-1-7', 'project-reading'),
    },
    {
      holds: findings.areStandardsInaccessible,
      otherwise: 'standards-accessible',
      fact: 'standards-finding',
      cite: SEVERE,
    },
    {
      holds: findings.isLearningLimited,
      otherwise: 'learning-not-limited',
      fact: 'learning-finding',
      cite: SEVERE,
    },
  ])
}

function areDistinct(one: DefectFinding, other: DefectFinding): boolean {
  return one.disorder !== other.disorder || hasReasons(one) || hasReasons(other)
}

function hasReasons({ distinctBecause }: DefectFinding): boolean {
  return distinctBecause !== undefined && distinctBecause.trim() !== ''
}
