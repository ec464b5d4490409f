import { addDays, type LocalDate } from '@tirek/kernel'
import { cite, routeOfQuestion, term } from '@tirek/law'
import type pg from 'pg'
import { codeFrom, searchKey } from '#capabilities/questions/index.ts'
import { HOME, type NamedPeople } from '../../named/families.ts'
import { casesOf, numberOf } from '../complaints/cases.ts'
import { instantOn, type LoadContext, record } from '../context.ts'
import { startTerm } from '../deadline-rows.ts'
import { SYSTEM_DOER } from '../doer.ts'
import { nameOf } from '../people/person-rows.ts'
import { QUESTIONS, type QuestionPlan } from './plans.ts'
import { READY, type ReadyPlan } from './ready.ts'

const TO_FAMILIES = cite('law-343', 'art-16-2')

interface Asker {
  readonly id: string
  readonly name: string
}

interface Written {
  readonly id: string
  readonly on: LocalDate
  readonly asker: Asker | undefined
  readonly number: string
  readonly organisationId: string
}

/** The clocks of a question; an answered one has none any more. */
function startClocks(
  context: LoadContext,
  plan: QuestionPlan,
  { id, on, asker, number, organisationId }: Written,
) {
  if (plan.answer !== undefined)
    return {
      due: term('project.question-answer', on, context.calendar).due,
      reminded: undefined,
      isOver: false,
    }
  const about = {
    ...{ region: HOME.region, personId: asker?.id ?? id, ownerRole: 'question-officer' },
    ...{ subject: { kind: 'question', id }, ownerId: organisationId },
  }
  const reminder = startTerm(context, { ...about, kind: 'questions.remind' }, 'project.question-reminder', on)
  const answer = startTerm(context, { ...about, kind: 'questions.answer' }, 'project.question-answer', on)
  const reminded = reminder.missedAt === undefined ? undefined : addDays(reminder.due, 1)
  const late = (day: LocalDate, name: string) =>
    record(context, {
      ...{ region: HOME.region, personId: asker?.id ?? id, subject: about.subject, by: SYSTEM_DOER },
      ...{ on: day, name, data: { number, due: answer.due }, cite: [TO_FAMILIES] },
    })
  if (reminded !== undefined) late(reminded, 'questions.reminded')
  if (answer.missedAt !== undefined) late(addDays(answer.due, 1), 'questions.overdue')
  return { due: answer.due, reminded, isOver: answer.missedAt !== undefined }
}

function answerColumns({ sealing }: LoadContext, { answer, topic }: QuestionPlan, of: Written) {
  if (answer === undefined)
    return {
      answer: null,
      next_steps: null,
      answer_cite: null,
      answered_on: null,
      answered_by: null,
      helped: null,
    }
  const key = of.asker?.id ?? of.id
  const place = (column: string) => ({ field: `questions_question.${column}` as const, id: of.id })
  return {
    answer: sealing.words(key, place('answer'), answer.words),
    next_steps: sealing.words(key, place('next_steps'), answer.nextSteps),
    answer_cite: JSON.stringify([routeOfQuestion(topic, of.on)?.cite ?? TO_FAMILIES, TO_FAMILIES]),
    answered_on: addDays(of.on, answer.after),
    answered_by: 'Әбілова Мадина Қуатқызы',
    helped: answer.helped ?? null,
  }
}

function stateOf({ answer }: QuestionPlan, isOver: boolean): string {
  if (answer !== undefined) return 'answered'
  return isOver ? 'overdue' : 'waiting'
}

function addRow(context: LoadContext, plan: QuestionPlan, of: Written): void {
  const { id, on, asker } = of
  const { due, reminded, isOver } = startClocks(context, plan, of)
  const code = codeFrom(context.keyedHash(`questions/code/${id}`))
  context.bulk.add('questions_question', {
    region: HOME.region,
    id,
    person_id: asker?.id ?? null,
    number: of.number,
    channel: plan.channel,
    topic: plan.topic,
    body: routeOfQuestion(plan.topic, on)?.body ?? 'local-executive-body',
    organisation_id: of.organisationId,
    lang: 'kk',
    words: context.sealing.words(asker?.id ?? id, { field: 'questions_question.words', id }, plan.words),
    contact: null,
    code_hash: asker === undefined ? context.keyedHash(`questions/code-hash/${code}`) : null,
    browser_hash: null,
    asked_at: instantOn(context, on),
    asked_on: on,
    written_down_by: null,
    moves: '[]',
    state: stateOf(plan, isOver),
    due_on: due,
    reminded_on: reminded ?? null,
    ...answerColumns(context, plan, of),
    follows: null,
    rights_stage: plan.rightsStage ?? null,
    rights_noticed_on: plan.rightsStage === undefined ? null : on,
    version: 1,
  })
}

function addEvents(context: LoadContext, plan: QuestionPlan, of: Written): void {
  const { asker, on, number, organisationId } = of
  if (asker === undefined) return
  const about = {
    ...{ region: HOME.region, personId: asker.id, subject: { kind: 'question', id: of.id } },
    data: { number },
    cite: [TO_FAMILIES],
  }
  const by = { role: 'representative' as const, name: asker.name, accountId: asker.id }
  record(context, { ...about, on, name: 'questions.asked', by })
  if (plan.answer === undefined) return
  const officer = context.staff.of(organisationId, 'question-officer')
  record(context, { ...about, on: addDays(on, plan.answer.after), name: 'questions.answered', by: officer })
}

function addReady(context: LoadContext, plan: ReadyPlan): void {
  const { topic, state, question, answer, nextSteps } = plan
  const on = addDays(context.asOf, -plan.daysAgo)
  const isPublished = state === 'published'
  context.bulk.add('questions_ready_answer', {
    id: context.nextId(),
    topic,
    question: JSON.stringify(question),
    answer: JSON.stringify(answer),
    next_steps: JSON.stringify(nextSteps),
    cite: JSON.stringify(plan.cite),
    search: searchKey({ question, answer, nextSteps }),
    state,
    drafted_by: 'Әбілова Мадина Қуатқызы',
    drafted_on: addDays(on, -2),
    published_by: isPublished ? 'Тоқтаров Дәурен Қайратұлы' : null,
    published_on: isPublished ? on : null,
    checked_on: isPublished ? on : null,
    check_due_on: isPublished ? term('project.ready-answer-check-months', on, context.calendar).due : null,
    version: 1,
  })
}

/** A few questions of the first named family and of people without a name, and the shelf of ready answers. */
export function addQuestions(context: LoadContext, people: NamedPeople): void {
  const [first] = casesOf(people)
  const mother = first?.household.relatives.find(({ person }) => person.id === first.child.representativeId)
  const own = mother && { id: mother.person.id, name: nameOf(mother.person) }
  const organisationId = context.organisations.serving('local-executive-body', HOME).id
  for (const [i, plan] of QUESTIONS.entries()) {
    const on = addDays(context.asOf, -plan.daysAgo)
    const asker = plan.channel === 'page' ? own : undefined
    const of = { id: context.nextId(), on, asker, number: numberOf('Q', on, i + 1), organisationId }
    addRow(context, plan, of)
    addEvents(context, plan, of)
  }
  for (const plan of READY) addReady(context, plan)
}

/** New questions are numbered after those of the demo; the one about special services is about the own request. */
export async function passQuestionSerial(client: pg.Client): Promise<void> {
  await client.query(
    `update questions_question q set about_id = r.id
       from placement_request r join registry_representative p on p.person_id = r.person_id
      where q.topic = 'support-services' and q.person_id = p.representative_id`,
  )
  await client.query(`select setval('questions_number_serial', $1)`, [QUESTIONS.length])
}
