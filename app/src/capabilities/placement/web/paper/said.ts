import type { Lang, LocalDate } from '@tirek/kernel'
import { type Citation, cite, valueOn } from '@tirek/law'
import { ACTS } from '../../domain/citations.ts'
import type { ShownRequest } from '../../use-cases/request-shape.ts'
import { messages as request } from '../messages.ts'
import { wayBackOf } from '../next-step.ts'
import { dayOf, nameOf, wordOf } from '../words.tsx'
import { messages } from './messages.ts'

/** Of what a notification is printed: the order of a discharge once there is one, else the decision on services. */
export type Paper = 'decision' | 'discharge'

/** Which paper the request gives; undefined before anything was decided. */
export function paperOf({ state, decision, stay }: ShownRequest): Paper | undefined {
  if (state === 'discharged' && stay?.discharge !== null && stay !== null) return 'discharge'
  return decision === null ? undefined : 'decision'
}

type Said = {
  readonly facts: readonly { readonly label: string; readonly value: string | undefined }[]
  readonly next: string
  readonly complain: string
  readonly basis: readonly Citation[]
}

const APPEAL = cite('appc', 'art-92')

function termOf(name: 'complaint.appeal' | 'placement.choose', on: LocalDate): number | string {
  const term = valueOn(name, on)
  return term.kind === 'value' ? Number(term.value) : '—'
}

/** What stands on the paper in one language. */
export function saidOn(paper: Paper, shown: ShownRequest, lang: Lang): Said {
  return paper === 'discharge' ? saidOfDischarge(shown, lang) : saidOfDecision(shown, lang)
}

function howToComplain(on: string, lang: Lang): string {
  return messages.for(lang)('complain.how', { months: String(termOf('complaint.appeal', on as LocalDate)) })
}

function saidOfDecision({ decision, number }: ShownRequest, lang: Lang): Said {
  const t = messages.for(lang)
  const own = request.for(lang)
  if (decision === null) throw new Error('a paper of a decision is printed of a decision')
  const { provides, decidedOn, referralNumber } = decision
  const days = String(termOf('placement.choose', decidedOn as LocalDate))
  return {
    facts: [
      { label: t('from'), value: own('who.akimat') },
      { label: own('request.number'), value: number },
      { label: own('request.decision-number'), value: decision.number },
      { label: own('request.decided-on'), value: dayOf(lang, decidedOn) },
      { label: t('what'), value: t(provides ? 'what.provides' : 'what.refuses') },
      { label: own('request.decision-reason'), value: decision.reason },
      ...(referralNumber === null ? [] : [{ label: own('request.referral'), value: referralNumber }]),
    ],
    next: provides ? t('next.provides', { days }) : t('next.refuses'),
    complain: howToComplain(decidedOn, lang),
    basis: [ACTS.placement, APPEAL],
  }
}

function saidOfDischarge({ stay, organisation, number }: ShownRequest, lang: Lang): Said {
  const t = messages.for(lang)
  const own = request.for(lang)
  const order = stay?.discharge
  if (order === undefined || order === null) throw new Error('a paper of a discharge is printed of an order')
  return {
    facts: [
      { label: t('from'), value: nameOf(lang, organisation?.name) },
      { label: own('request.number'), value: number },
      { label: own('field.orderNumber'), value: order.orderNumber },
      { label: own('stay.discharged-on'), value: dayOf(lang, order.on) },
      { label: t('what'), value: t('what.discharge') },
      { label: own('field.ground'), value: wordOf(lang, 'ground', order.ground) },
      { label: own('field.reason'), value: order.reason },
    ],
    next: wayBackOf(order, 'recipient', own),
    complain: howToComplain(order.on, lang),
    basis: [ACTS.discharge, APPEAL],
  }
}
