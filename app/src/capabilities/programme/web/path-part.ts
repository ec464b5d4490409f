import type { Citation } from '@tirek/law'
import { hasStandingConclusion } from '#capabilities/consultation/index.ts'
import { answerConsent, findPerson, isChild, listVoices } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PathPart, PathQuestion, PathStep } from '#platform/path/contract.ts'
import { ACTS } from '../domain/acts.ts'
import type { Direction } from '../domain/direction.ts'
import type { ProgrammeHead } from '../domain/programme.ts'
import { listDirectionsOf } from '../read/directions.ts'
import { listNamedOrganisations } from '../read/editions.ts'
import { listProgrammesOf } from '../read/programmes.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { work } from './work.ts'

type Said = Omit<PathStep, 'stage' | 'title' | 'cite'>

const hrefOf = ({ actor, personId }: PathQuestion, programme: ProgrammeHead | undefined) => {
  if (actor.role === 'representative') return { href: paths.family(personId) }
  const isTeam = ['irp-coordinator', 'pmpc-specialist', 'pmpc-head', 'pmpc-registrar'].includes(actor.role)
  return isTeam && programme !== undefined ? { href: paths.programme(programme.id) } : {}
}

/** The organisation that writes the programme, and its coordinator by name. */
const whoLeads = (programme: ProgrammeHead | undefined): Pick<PathStep, 'moverId' | 'moverPerson'> =>
  programme === undefined ? {} : { moverId: programme.organisationId, moverPerson: programme.coordinatorName }

/** A complete text waits for the family; an incomplete one for the coordinator. */
function sayDraft(question: PathQuestion, programme: ProgrammeHead): Said {
  const t = messages.for(question.lang)
  const where = hrefOf(question, programme)
  if (!programme.isComplete)
    return {
      ...{ state: 'here', text: t('path.programme.draft'), move: 'organisation', ...where },
      ifMissed: t('missed.programme'),
    }
  if (question.actor.role !== 'representative')
    return { state: 'here', text: t('path.programme.await-family'), mover: t('path.family'), ...where }
  return {
    state: 'here',
    text: t('path.programme.agree'),
    move: 'you',
    href: paths.decide(question.personId),
    action: t('path.read'),
    ifMissed: t('missed.decision'),
  }
}

function sayProgramme(question: PathQuestion, programme: ProgrammeHead | undefined): Said {
  const t = messages.for(question.lang)
  const invitation = t('path.programme.ahead')
  if (programme === undefined)
    return question.actor.role === 'irp-coordinator'
      ? {
          state: 'here',
          text: invitation,
          href: paths.newProgramme(question.personId),
          action: t('new.title'),
        }
      : { state: 'ahead', text: invitation }
  const where = hrefOf(question, programme)
  if (programme.state === 'draft') return sayDraft(question, programme)
  const text = t(`path.programme.${programme.state}`)
  if (programme.state === 'agreed' || programme.state === 'disputed' || programme.state === 'under-review')
    return { state: 'here', text, move: 'organisation', ifMissed: t('missed.programme'), ...where }
  return {
    state: 'done',
    text,
    ...where,
    ...(programme.approvedOn === undefined ? {} : { on: programme.approvedOn }),
    ...(where.href === undefined ? {} : { action: t('path.open') }),
  }
}

/** True when the approved programme names an organisation for which the family has not decided. */
async function needsConsent(db: Tx, question: PathQuestion, programme: ProgrammeHead | undefined) {
  const ids = programme === undefined ? [] : await listNamedOrganisations(db, programme)
  const voices = await listVoices(db, question.personId)
  const asked = { purpose: 'direction', scope: 'programme', on: question.today } as const
  return ids
    .filter((id) => id !== programme?.organisationId)
    .some((recipientId) => answerConsent(voices, { ...asked, recipientId }).kind === 'missing')
}

function sayDirections(question: PathQuestion, directions: readonly Direction[]): Said | undefined {
  const t = messages.for(question.lang)
  const started = directions.find((one) => one.state === 'started')
  if (started !== undefined)
    return {
      state: 'done',
      text: t('path.services.started'),
      ...(started.startedOn === undefined ? {} : { on: started.startedOn }),
    }
  const accepted = directions.find((one) => one.state === 'accepted')
  if (accepted !== undefined)
    return {
      ...{ state: 'here', text: t('path.services.accepted'), move: 'organisation' },
      ...{ moverId: accepted.organisationId, ifMissed: t('missed.start') },
    }
  const waiting = directions.find((one) => one.state === 'sent')
  if (waiting !== undefined)
    return {
      ...{ state: 'here', text: t('path.services.sent'), move: 'organisation', due: waiting.answerDue },
      ...{ moverId: waiting.organisationId, ifMissed: t('missed.answer') },
    }
  const ended = directions.find((one) => one.state === 'ended')
  if (ended === undefined) return undefined
  return {
    state: 'done',
    text: t('path.services.ended'),
    ...(ended.endedOn === undefined ? {} : { on: ended.endedOn }),
  }
}

async function sayServices(
  db: Tx,
  question: PathQuestion,
  programme: ProgrammeHead | undefined,
): Promise<Said> {
  const t = messages.for(question.lang)
  const where = hrefOf(question, programme)
  const isFamily = question.actor.role === 'representative'
  if (isFamily && (await needsConsent(db, question, programme)))
    return {
      state: 'here',
      text: t('path.services.consent'),
      move: 'you',
      href: `${paths.family(question.personId)}#directions`,
      action: t('path.consent'),
      ifMissed: t('missed.consent'),
    }
  const said = sayDirections(question, await listDirectionsOf(db, question.personId))
  return said === undefined ? { state: 'ahead', text: t('path.services.ahead') } : { ...said, ...where }
}

/** The steps of the programme and of the services. Only the coordinator sees them before there is a conclusion. */
async function steps(db: Tx, question: PathQuestion): Promise<readonly PathStep[]> {
  const t = messages.for(question.lang)
  const programmes = await listProgrammesOf(db, question.personId)
  const programme = programmes.find((one) => one.state !== 'closed') ?? programmes[0]
  const isCoordinator = question.actor.role === 'irp-coordinator'
  if (programme === undefined) {
    // The programme is made for children: an adult without one is not told of a stage that can no longer come.
    const person = await findPerson(db, question.personId)
    if (person === undefined || !isChild(person.birthDate, question.today)) return []
    if (!isCoordinator && !(await hasStandingConclusion(db, question.personId))) return []
  }

  const step = (stage: PathStep['stage'], title: string, cite: Citation, said: Said): PathStep => ({
    stage,
    title,
    cite,
    ...said,
  })
  return [
    step('programme', t('path.programme.title'), ACTS.programme, {
      ...sayProgramme(question, programme),
      ...whoLeads(programme),
    }),
    step('services', t('path.services.title'), ACTS.direction, await sayServices(db, question, programme)),
  ]
}

/** What the programme adds to a child's path and to the homes of staff. */
export const pathPart: PathPart = { steps, work }
