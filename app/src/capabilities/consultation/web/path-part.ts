import { localize } from '@tirek/kernel'
import { term } from '@tirek/law'
import { findOrganisation } from '#capabilities/network/index.ts'
import { findPerson, isChild } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { formatDate } from '#platform/i18n/format.ts'
import type { PathNotice, PathPart, PathQuestion, PathStep } from '#platform/path/contract.ts'
import { whereOf } from '../domain/appointment.ts'
import { ACTS } from '../domain/citations.ts'
import type { Appointment, ConsultationFile } from '../domain/file.ts'
import { isOpenFile } from '../domain/file-state.ts'
import { isReviewNear } from '../domain/review.ts'
import type { ConclusionHead } from '../read/conclusions.ts'
import { getFamilyView } from '../read/family.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { work } from './work-items.ts'

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

/** What the consultation adds to the child's path and to the homes of staff. */
export const pathPart: PathPart = { steps, notices, work }
