import { askConsent, type Consent, findConsent } from '#capabilities/registry/index.ts'
import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import { findAnyNotice } from '../read/notices.ts'
import { listPapers } from '../read/papers.ts'
import { insertNotice, setDue } from '../store/notices.ts'

/** The term for the answer of a recipient. */
export const ANSWER = 'withdrawals.answer'

/** Purposes under which papers travel: their capability says when one of them has stopped. */
const TRACED: readonly string[] = ['referral-to-pmpc', 'direction']

interface Stopped {
  readonly region: string
  readonly personId: string
  readonly consentId: string
  readonly organisationId: string
}

/** Tells a recipient that a consent has ended, once, and starts the term for the answer. */
async function tell(act: Act, { region, personId, consentId, organisationId }: Stopped): Promise<void> {
  const consent = await findConsent(act.db, consentId)
  if (consent === undefined) return
  const { purpose, scope, receiptNumber, decidedOn: givenOn } = consent
  const papers = await listPapers(act.db, { personId, consentId, recipientId: organisationId })
  const id = act.newId()
  const told = { toldOn: act.today, dueOn: act.today, answer: undefined }
  const about = { id, region, organisationId, consentId, purpose, scope, receiptNumber, givenOn, papers }
  if (!(await insertNotice(act, { ...about, ...told }))) return
  const { due } = await act.deadlines.start({
    ...{ kind: ANSWER, region, personId, subject: { kind: 'withdrawal', id }, from: act.today },
    termId: 'project.withdrawal-answer',
    ownerRole: 'data-protection-officer',
    ownerId: organisationId,
  })
  await setDue(act, id, due)
  await act.record({
    ...{ name: 'withdrawals.recipient-told', region, personId, subject: { kind: 'consent', id: consentId } },
    data: { recipientId: organisationId, dueOn: due },
    cite: [ACTS.withdrawal, ACTS.answer],
  })
}

const idIn = (data: HistoryEvent['data'], name: string) => {
  const id = data?.[name]
  return typeof id === 'string' ? id : undefined
}

/** Reaction: a paper no longer travels. Whoever received it is told by name of its consent, the child is not named. */
export async function followStoppedPaper(act: Act, event: HistoryEvent): Promise<void> {
  const { region, personId, data } = event
  const consentId = idIn(data, 'consentId')
  const organisationId = idIn(data, 'recipientId') ?? idIn(data, 'organisationId')
  if (personId === undefined || consentId === undefined || organisationId === undefined) return
  await act.asSystem(() => tell(act, { region, personId, consentId, organisationId }))
}

/** True when another consent lets the same recipient go on with all of it. */
async function standsElsewhere(act: Act, consent: Consent, recipientId: string): Promise<boolean> {
  const { personId, purpose } = consent
  for (const scope of consent.scope) {
    const answer = await askConsent(act.db, personId, { purpose, recipientId, scope, on: act.today })
    if (answer.kind !== 'given') return false
  }
  return true
}

/** Reaction: a consent that named its recipient, and under which no paper is traced, was taken back. */
export async function followWithdrawnConsent(act: Act, event: HistoryEvent): Promise<void> {
  const { region, personId, data, subject } = event
  const organisationId = idIn(data, 'recipientId')
  const isTraced = TRACED.includes(String(data?.['purpose']))
  if (isTraced || personId === undefined || organisationId === undefined) return
  await act.asSystem(async () => {
    const consent = await findConsent(act.db, subject.id)
    if (consent === undefined) return
    if (await standsElsewhere(act, consent, organisationId)) return
    await tell(act, { region, personId, consentId: consent.id, organisationId })
  })
}

/** The term is over without an answer: the family reads it in the history, the officer in a list. */
export async function noteLate(act: Act, { region, personId, subjectId }: OpenDeadline): Promise<void> {
  const notice = await findAnyNotice(act.db, subjectId)
  if (notice === undefined || notice.answer !== undefined) return
  await act.record({
    ...{ name: 'withdrawals.answer-late', region, personId },
    subject: { kind: 'consent', id: notice.consentId },
    data: { recipientId: notice.organisationId },
    cite: [ACTS.answer],
  })
}
