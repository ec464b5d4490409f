import { localize } from '@tirek/kernel'
import { term } from '@tirek/law'
import { findOrganisation } from '#capabilities/network/index.ts'
import { findPerson, isChild } from '#capabilities/registry/index.ts'
import { postOf } from '#platform/access/acts-for.ts'
import { MOST_COUNTED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'
import { formatDate } from '#platform/i18n/format.ts'
import type {
  PathNotice,
  PathPart,
  PathQuestion,
  PathStep,
  WorkItem,
  WorkQuestion,
} from '#platform/path/contract.ts'
import { whereOf } from '../domain/appointment.ts'
import { missedBeforeVisit } from '../domain/calendar.ts'
import { ACTS } from '../domain/citations.ts'
import { formsOf } from '../domain/examination.ts'
import { type Appointment, type ConsultationFile, DESK_NEEDS } from '../domain/file.ts'
import { isOpenFile } from '../domain/file-state.ts'
import { isReviewNear, recalledUntil } from '../domain/review.ts'
import { type ConclusionHead, countSevereCases } from '../read/conclusions.ts'
import { getFamilyView } from '../read/family.ts'
import { countReviews } from '../read/reviews.ts'
import { countByState, countFiles } from '../read/worklist.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'

type Live = { readonly file: ConsultationFile; readonly appointments: readonly Appointment[] }

/** Each reader is led to the page that is theirs: the family to its own, the staff to the file. */
function hrefFor({ actor, personId }: PathQuestion, fileId: string): string | undefined {
  if (actor.role === 'representative') return paths.family(personId)
  return actor.role.startsWith('pmpc-') ? paths.file(fileId) : undefined
}

function doneStep(conclusion: ConclusionHead, question: PathQuestion): PathStep {
  const t = messages.for(question.lang)
  const mayRead = question.actor.role === 'representative' || question.actor.role.startsWith('pmpc-')
  return {
    stage: 'examination',
    state: 'done',
    title: t('path.title'),
    text: `${t('conclusion.title')} № ${conclusion.number}`,
    cite: ACTS.consultation,
    on: conclusion.signedOn,
    ...(mayRead ? { href: paths.conclusion(conclusion.id), action: t('conclusion.open') } : {}),
  }
}

/** What happens when the step is not done in time: a missed day costs the family nothing, what stands is found. */
function missedKey({ state }: ConsultationFile, isYours: boolean) {
  if (isYours || state === 'scheduled') return 'missed.day' as const
  return state === 'opened' ? ('missed.no-day' as const) : ('missed.no-conclusion' as const)
}

/** The project's term for what the consultation does next; a day that is set needs none. */
function dueStep({ file, appointments }: Live): Pick<PathStep, 'due' | 'dueCite'> {
  const held = appointments
    .flatMap(({ heldOn }) => heldOn ?? [])
    .toSorted()
    .at(-1)
  if (appointments.some(({ heldOn }) => heldOn === undefined)) return {}
  if (file.state !== 'opened' && held === undefined) return {}
  const { due, citation } =
    held === undefined
      ? term('project.watch-file-without-day', file.openedOn)
      : term('project.watch-session-without-conclusion', held)
  return { due, dueCite: citation }
}

async function hereStep(db: Tx, { file, appointments }: Live, question: PathQuestion): Promise<PathStep> {
  const { lang, actor } = question
  const t = messages.for(lang)
  const planned = appointments.find(({ heldOn }) => heldOn === undefined)
  const isYours =
    actor.role === 'representative' && planned !== undefined && !planned.agreed && planned.wish === undefined
  const organisation = await findOrganisation(db, file.organisationId)
  const day =
    planned === undefined
      ? ''
      : ` ${formatDate(lang, planned.day)}, ${planned.time}. ${localize(whereOf(planned.place, organisation?.name, planned.mode), lang)}`
  const href = isYours ? paths.answer(question.personId, file.id) : hrefFor(question, file.id)

  return {
    stage: 'examination',
    state: 'here',
    title: t('path.title'),
    text: `${t(`family.state.${file.state}`)}${day}`,
    cite: planned === undefined ? ACTS.consultation : ACTS.representativePresent,
    ...dueStep({ file, appointments }),
    move: isYours ? 'you' : 'organisation',
    ...(organisation === undefined ? {} : { mover: localize(organisation.name, lang) }),
    moverId: file.organisationId,
    ifMissed: t(missedKey(file, isYours)),
    ...(href === undefined ? {} : { href, action: t(isYours ? 'answer.title' : 'path.open') }),
  }
}

async function steps(db: Tx, question: PathQuestion): Promise<readonly PathStep[]> {
  const t = messages.for(question.lang)
  const { files, conclusions } = await getFamilyView(db, question.personId)
  const live = files.find(({ file }) => file.state !== 'concluded' && file.state !== 'closed')
  const standing = conclusions.find(
    (conclusion) => conclusion.annulledOn === undefined && conclusion.replacedOn === undefined,
  )
  const past = standing === undefined ? [] : [doneStep(standing, question)]
  if (live !== undefined) return [...past, await hereStep(db, live, question)]
  if (standing !== undefined) return past
  // The consultation is for children: an adult without a record is not told of a stage that can no longer come.
  const person = await findPerson(db, question.personId)
  if (person === undefined || !isChild(person.birthDate, question.today)) return []

  return [
    {
      stage: 'examination',
      state: 'ahead',
      title: t('path.title'),
      text: t('path.ahead'),
      cite: ACTS.consultation,
    },
  ]
}

/** A specialist is told of the files that wait for the own form or agreement, not of everybody's. */
async function specialistWork(
  db: Tx,
  { actor, lang }: WorkQuestion,
  organisationId: string,
): Promise<readonly WorkItem[]> {
  const t = messages.for(lang)
  const waitsFor = { memberId: postOf(actor), forms: formsOf(actor.specialty) }
  const item = async (state: 'in-session' | 'drafted', title: string): Promise<WorkItem> => ({
    key: state,
    title,
    count: await countFiles(db, { organisationId, state, waitsFor }),
    href: `${paths.worklist()}?state=${state}&mine=1`,
  })
  return [await item('in-session', t('work.own-form')), await item('drafted', t('work.agree'))]
}

/** What waits for the desk beside new files: days that went by unrecorded, families to call or to visit. */
async function deskWork(
  db: Tx,
  { lang, today }: WorkQuestion,
  organisationId: string,
): Promise<readonly WorkItem[]> {
  const t = messages.for(lang)
  const missed = missedBeforeVisit(today)
  return Promise.all(
    DESK_NEEDS.map(async (what) => {
      const count = await countFiles(db, { organisationId, needs: { what, today, missed } })
      return {
        key: what,
        title: t(`needs.${what}`),
        count,
        late: what === 'day-passed' ? count : 0,
        href: `${paths.worklist()}?needs=${what}`,
      }
    }),
  )
}

type Waiting = 'opened' | 'scheduled' | 'in-session' | 'drafted'

/** Files that stand in some states, a line for each. */
async function stateWork(
  db: Tx,
  { lang }: WorkQuestion,
  organisationId: string,
  states: readonly Waiting[],
): Promise<readonly WorkItem[]> {
  const t = messages.for(lang)
  const counts = await countByState(db, organisationId, states)
  return states.map((state) => ({
    key: state,
    title: t(`work.${state}`),
    count: counts[state],
    href: `${paths.worklist()}?state=${state}`,
  }))
}

/** Children whose conclusions are due to be looked at again; those whose day has passed are late. */
async function reviewWork(db: Tx, { lang, today }: WorkQuestion, organisationId: string): Promise<WorkItem> {
  const { count, late } = await countReviews(db, organisationId, { until: recalledUntil(today), today })
  return {
    key: 'review',
    title: messages.for(lang)('review.list'),
    count,
    late,
    href: paths.reexaminations(),
  }
}

/** A child who has signed in is told that its own words are heard; nothing is asked of it. */
function ownWordsNotice({ personId, lang, actor }: PathQuestion): readonly PathNotice[] {
  if (actor.personId !== personId) return []
  const t = messages.for(lang)
  return [
    {
      key: 'own-words',
      title: t('own.title'),
      text: t('own.notice'),
      href: paths.ownWords(personId),
      action: t('own.say'),
    },
  ]
}

/** The family is reminded that the child may be examined again; nothing ends if it does not come. */
async function notices(db: Tx, question: PathQuestion): Promise<readonly PathNotice[]> {
  const { personId, lang, today } = question
  const { files, conclusions } = await getFamilyView(db, personId)
  const standing = conclusions.find((one) => one.annulledOn === undefined && one.replacedOn === undefined)
  const isWaiting = files.some(({ file }) => isOpenFile(file.state))
  if (isWaiting) return ownWordsNotice(question)
  if (standing?.reviewOn === undefined || !isReviewNear(standing.reviewOn, today)) return []
  const t = messages.for(lang)
  return [
    {
      key: 'review',
      title: t('review.family'),
      text: `${t('review.on')}: ${formatDate(lang, standing.reviewOn)}. ${t('review.text')}`,
      href: paths.conclusion(standing.id),
      action: t('conclusion.open'),
    },
  ]
}

async function work(db: Tx, question: WorkQuestion): Promise<readonly WorkItem[]> {
  const { actor, lang, asSystem } = question
  const t = messages.for(lang)
  if (actor.role === 'leb-decision-maker')
    return [
      {
        key: 'severe',
        title: t('severe-list.title'),
        count: await asSystem(() => countSevereCases(db, actor.regions, MOST_COUNTED + 1)),
        href: paths.severe(),
      },
    ]
  if (actor.organisationId === undefined || !actor.role.startsWith('pmpc-')) return []

  if (actor.role === 'pmpc-registrar')
    return [
      ...(await stateWork(db, question, actor.organisationId, ['opened', 'scheduled'])),
      ...(await deskWork(db, question, actor.organisationId)),
      await reviewWork(db, question, actor.organisationId),
    ]
  if (actor.role === 'pmpc-head')
    return [
      ...(await stateWork(db, question, actor.organisationId, ['in-session', 'drafted'])),
      await reviewWork(db, question, actor.organisationId),
    ]
  return specialistWork(db, question, actor.organisationId)
}

/** What the consultation adds to the child's path and to the homes of staff. */
export const pathPart: PathPart = { steps, notices, work }
