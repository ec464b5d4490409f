import { cite } from '@tirek/law'
import { useT } from '#platform/i18n/view.ts'
import type { Stage } from '#platform/path/contract.ts'
import { Cite } from './cite.tsx'
import { Link } from './link.tsx'
import { messages } from './messages.ts'

export type ComplainLinkProps = {
  personId: string
  /** The step that the complaint is filled from; absent: the case as a whole. */
  stage?: Stage | undefined
  /** The step in words, for those who hear links one by one. */
  about?: string | undefined
  /** True when a term has passed: the link says so. */
  isLate?: boolean | undefined
}

/** A family's way from a step of its case to a complaint in which the facts are filled already. */
export function ComplainLink({ personId, stage, about, isLate }: ComplainLinkProps) {
  const t = useT(messages)
  const query = stage === undefined ? '' : `?stage=${stage}`
  return (
    <Link href={`/people/${personId}/complaints/new${query}`}>
      {t(isLate === true ? 'complain.late' : 'complain.link')}
      {about !== undefined && <span class="vh">: {about}</span>}
    </Link>
  )
}

const FREE = cite('law-343', 'art-15-1-2')

/** Says that an examination costs nothing, and what to do when money was asked: the complaint has its words already. */
export function FreeExamination({ personId, stage }: { personId: string; stage: Stage }) {
  const t = useT(messages)
  return (
    <div class="flow-s measure">
      <p>
        {t('complain.free')} <Cite of={FREE} />
      </p>
      <p>
        <Link href={`/people/${personId}/complaints/new?stage=${stage}&happened=money-asked`}>
          {t('complain.money')}
        </Link>
      </p>
    </div>
  )
}
