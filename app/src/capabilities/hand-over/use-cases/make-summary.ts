import type { LocalizedText } from '@tirek/kernel'
import { findStandingConclusion } from '#capabilities/consultation/index.ts'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { whatWasReached } from '#capabilities/programme/index.ts'
import { servicesGiven } from '#capabilities/services/index.ts'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/acts.ts'
import type { SummaryContent } from '../domain/summary.ts'
import { listDiagnosticsOf } from '../read/diagnostics.ts'
import { findList, listItems } from '../read/lists.ts'
import { insertSummary } from '../store/summaries.ts'

const NOWHERE: LocalizedText = { kk: '', ru: '', en: '' }

/** Names of organisations by their ids. */
async function placesOf(act: Act, ids: readonly string[]): Promise<(id: string) => LocalizedText> {
  const found = await listOrganisationsById(act.db, [...new Set(ids)])
  return (id) => found.find((one) => one.id === id)?.name ?? NOWHERE
}

async function goesOn(act: Act, personId: string): Promise<SummaryContent['goesOn']> {
  const list = await findList(act.db, personId)
  const items = list === undefined ? [] : await listItems(act, list.id)
  return items.map(({ kind, state, note }) => ({ kind, state, note }))
}

/** What was found, done and reached until today, and what goes on. Runs as the system. */
async function contentOf(act: Act, personId: string): Promise<SummaryContent> {
  const conclusion = await findStandingConclusion(act, personId)
  const { programmes, goals } = await whatWasReached(act, personId)
  const given = await servicesGiven(act, personId)
  const diagnostics = (await listDiagnosticsOf(act, personId)).find(({ state }) => state === 'done')
  const place = await placesOf(act, [
    ...(conclusion === undefined ? [] : [conclusion.organisationId]),
    ...given.map(({ organisationId }) => organisationId),
  ])
  return {
    found:
      conclusion === undefined
        ? []
        : [{ number: conclusion.number, on: conclusion.signedOn, where: place(conclusion.organisationId) }],
    programmes: programmes.map(({ number, startedOn, closedOn, closedReason }) => ({
      number,
      from: startedOn,
      to: closedOn,
      reason: closedReason,
    })),
    services: given.map(({ name, organisationId, held }) => ({ name, where: place(organisationId), held })),
    goals: goals.map(({ title, level }) => ({ title, level })),
    potential: diagnostics?.form?.potential,
    goesOn: await goesOn(act, personId),
  }
}

interface Whose {
  readonly region: string
  readonly personId: string
  readonly organisationId: string | undefined
}

/** Makes the summary of a person, once in a day, and tells the person or the family. Runs as the system. */
export async function makeSummary(act: Act, { region, personId, organisationId }: Whose, reason: string) {
  const id = act.newId()
  const content = await contentOf(act, personId)
  if (!(await insertSummary(act, { id, region, personId, organisationId, reason, content }))) return
  await act.record({
    name: 'hand-over.summary-made',
    ...{ region, personId, subject: { kind: 'summary', id } },
    data: { reason },
    cite: [ACTS.untilMajority, ACTS.information],
  })
  await tellFamily(act, {
    ...{ region, personId, kind: 'hand-over.summary-made', once: id, cite: [ACTS.information] },
    href: `/people/${personId}/summary`,
  })
}

/** A programme was closed before majority: the family gets the summary. At majority it is made with the whole hand-over. */
export async function followClosedProgramme(
  act: Act,
  { personId, region, data }: HistoryEvent,
): Promise<void> {
  const reason = String(data?.['reason'] ?? '')
  if (personId === undefined || reason === 'majority' || reason === 'died') return
  const { organisationId } = act.actor
  await act.asSystem(() => makeSummary(act, { region, personId, organisationId }, reason))
}
