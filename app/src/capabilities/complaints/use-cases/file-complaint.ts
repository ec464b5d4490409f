import { isAfter, ok } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { findPerson, fullName, type Person } from '#capabilities/registry/index.ts'
import { STAGES } from '#platform/path/contract.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import {
  ABOUT,
  ANSWER_TERM,
  BY_SUPERIOR,
  type ComplaintFacts,
  HAPPENED,
  HAPPENED_KEYS,
  OWN_SUPPORT,
  type TermFact,
} from '../domain/complaint.ts'
import { type Route, routeOf } from '../domain/route.ts'
import { listCaseTerms } from '../read/facts.ts'
import { type ComplaintSources, decisionFact, decisionOf, stepFact } from '../sources.ts'
import { insertComplaint, type NewComplaint, nextNumber } from '../store/complaints.ts'
import { deskOf } from './desks.ts'
import { ANSWER, eventOf } from './events.ts'

const input = z.object({
  personId: idField,
  stage: z.enum(STAGES).optional(),
  deadlineId: idField.optional(),
  /** The decision that is complained of. */
  decisionId: idField.optional(),
  organisationId: idField,
  about: z.enum(ABOUT),
  /** What happened, where the Law has a sentence for it. */
  happened: z.enum(HAPPENED_KEYS).optional(),
  words: textField,
  wish: textField.optional(),
})
type Input = z.output<typeof input>

async function termFact(act: Act, { personId, deadlineId }: Input): Promise<TermFact | undefined> {
  const terms = deadlineId === undefined ? [] : await listCaseTerms(act.db, personId, act.today)
  const found = terms.find((one) => one.deadlineId === deadlineId)
  if (found === undefined) return undefined
  const { kind: _, ownerId: __, ...fact } = found
  return fact
}

/** A letter as it leaves the family; `organisationId` is whom it is about, `route` where it goes. */
type Letter = Pick<NewComplaint, 'stage' | 'about' | 'organisationId' | 'words' | 'wish' | 'facts'> & {
  readonly route: Route
  readonly appealOf?: string
  readonly isLate?: boolean
}

/** Lays a letter of the actor on the right desk and starts the clock of the answer. */
export async function sendLetter(act: Act, person: Person, { route, ...letter }: Letter) {
  const { region } = person
  const desk = await deskOf(act, route, { region, organisationId: letter.organisationId })
  const id = act.newId()
  const { due } = await act.deadlines.start({
    kind: ANSWER,
    termId: 'complaint.answer',
    from: act.today,
    region,
    personId: person.id,
    subject: { kind: 'complaint', id },
    ownerRole: desk.isAtCentre ? 'authority-officer' : 'leb-decision-maker',
    ...(desk.addresseeId === undefined ? {} : { ownerId: desk.addresseeId }),
  })
  const complaint: NewComplaint = {
    ...{ id, region, personId: person.id, ...desk, ...letter },
    number: await nextNumber(act, { kind: 'complaint', region }),
    personName: fullName(person),
    complainantId: act.actor.personId ?? person.id,
    complainantName: act.actor.name,
    filedAt: act.now,
    filedOn: act.today,
    hiddenFrom: route.to === 'own-head' ? undefined : letter.organisationId,
    routeCite: route.cite,
    dueOn: due,
    appealOf: letter.appealOf,
    isLate: letter.isLate ?? false,
  }
  await insertComplaint(act, complaint)
  return complaint
}

async function factsOf(
  sources: ComplaintSources,
  act: Act,
  { stage, personId, happened, decisionId }: Input,
  term: TermFact | undefined,
): Promise<ComplaintFacts> {
  const step = stage && (await stepFact(sources, act, personId, stage))
  const found = await decisionOf(sources, act, personId, decisionId)
  const decision = found && decisionFact(act, found)
  return {
    ...(step && { step }),
    ...(term && { term }),
    ...(decision && { decision }),
    ...(happened && { happened }),
  }
}

/** A complaint of a decision after its term is taken all the same, and says that it is late. */
function isLate({ decision }: ComplaintFacts, { today }: Act): boolean {
  return decision?.appealUntil !== undefined && isAfter(today, decision.appealUntil)
}

const happenedIn = ({ happened }: ComplaintFacts) => (happened === undefined ? [] : [HAPPENED[happened]])

/** A family complains of a step of its case; the facts are filled in, the letter goes past the one complained about. */
export function fileComplaintOf(sources: ComplaintSources) {
  return command({
    name: 'complaints.file',
    title: { kk: 'Шағым беру', ru: 'Подать жалобу', en: 'File a complaint' },
    basis: [OWN_SUPPORT, BY_SUPERIOR, ANSWER_TERM],
    input,
    output: z.object({ complaintId: z.uuid(), number: z.string(), due: z.string() }),
    run: async (act, given) => {
      const { personId, stage, organisationId, about, words, wish } = given
      const person = await findPerson(act.db, personId)
      if (person === undefined) return notFound('person')
      const organisation = await findOrganisation(act.db, organisationId)
      if (organisation === undefined)
        return refuse('complaints.organisation-unknown', {
          status: 'invalid',
          fields: [{ path: 'organisationId', code: 'unknown-record' }],
        })
      const term = await termFact(act, given)
      if (given.deadlineId !== undefined && term === undefined) return notFound('deadline')

      const facts = await factsOf(sources, act, given, term)
      if (given.decisionId !== undefined && facts.decision === undefined) return notFound('decision')
      const route = routeOf(organisation.kind, about)
      const letter = { stage, about, organisationId, words, wish, facts, route, isLate: isLate(facts, act) }
      const sent = await sendLetter(act, person, letter)
      const cite = [...happenedIn(facts), OWN_SUPPORT, ...route.cite]
      await act.record({ name: 'complaints.filed', ...eventOf(sent, cite, { due: sent.dueOn }) })
      return ok({ complaintId: sent.id, number: sent.number, due: sent.dueOn })
    },
  })
}
