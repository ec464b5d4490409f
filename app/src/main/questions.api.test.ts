import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Family, registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { type Answer, type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

type Asked = { questionId: string; number: string; due: string; code: string }
type Shown = { state: string; body: string; answer: { words: string } | null; rightsStage: string | null }
type Listed = { questions: readonly { id: string; state: string; isReminded: boolean }[] }
type Found = { answers: readonly { id: string; question: string }[] }

let system: TestSystem
let family: Family
let stranger: Family
let officer: Person
let head: Person
let editor: Person

const MONDAY = '2024-02-12T09:00:00+06:00'

beforeAll(async () => {
  system = await startTestSystem(MONDAY)
  const nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  family = await registerFamily(system, nurse, 0)
  stranger = await registerFamily(system, nurse, 1)
  officer = await system.signIn({ role: 'question-officer', region: TURKISTAN })
  head = await system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
  editor = await system.signIn({ role: 'authority-officer' })
})
afterAll(() => system?.close())

const ask = (topic: string, words = 'Комиссияға қалай жазыламыз?') =>
  family.mother.done<Asked>('questions.ask', { topic, words })

const REPLY = {
  words: 'Комиссияға келісім берген соң жазыласыз.',
  nextSteps: 'Емханадағы дәрігерге барыңыз.',
  grounds: ['law-343/art-10-1', 'law-343/art-16-2'],
}

async function openly(words: string): Promise<Asked> {
  const payload = { region: TURKISTAN, topic: 'rights', words }
  const url = '/api/v1/commands/questions.ask-openly'
  const answer = await system.app.inject({ method: 'POST', url, payload })
  expect(answer.statusCode).toBe(200)
  return answer.json<Asked>()
}

/** A browser without an account: its cookies go along. */
async function visitor() {
  const first = await system.app.inject({ method: 'GET', url: '/kk/ask/code' })
  const cookies = Object.fromEntries(first.cookies.map(({ name, value }) => [name, value]))
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  return {
    get: (url: string) => system.app.inject({ method: 'GET', url, cookies }),
    post: (url: string, fields: Record<string, string>) =>
      system.app.inject({
        ...{ method: 'POST', url, cookies, headers },
        payload: new URLSearchParams(fields).toString(),
      }),
  }
}

describe('a question of a family', () => {
  it('LAW-16-2 LAW-8-12 goes by its topic to the body that answers, which sees no name and no file', async () => {
    const { questionId, number, due } = await ask('commission')
    expect(number).toMatch(/^Q-61-2024-\d{6}$/)
    expect(due).toBe('2024-02-19')
    const onDesk = await officer.shown<Shown>('questions.on-desk', { questionId })
    expect(onDesk).toMatchObject({ state: 'waiting', body: 'education', topic: 'commission' })
    expect(JSON.stringify(onDesk)).not.toContain(family.mother.personId)
    expect(officer.organisationId).toBe(head.organisationId)
    const file = await officer.query('registry.child', { childId: family.childId })
    expect(file.status).toBe(403)
  })

  it('LAW-16-2 is its asker’s alone: the other parent and a stranger find nothing', async () => {
    const { questionId } = await ask('family-help', 'Маған психолог керек')
    const statuses = await Promise.all(
      [family.father, stranger.mother].map((who) => who.query('questions.question', { questionId })),
    )
    expect(statuses.map(({ status }) => status)).toEqual([404, 404])
    const { questions } = await family.father.shown<Listed>('questions.mine')
    expect(questions).toEqual([])
    const elsewhere = await system.signIn({ role: 'question-officer', region: '750000000' })
    expect((await elsewhere.query('questions.on-desk', { questionId })).status).toBe(404)
  })

  it('LAW-3-9 is passed to another body without a new term and without sending the family away', async () => {
    const { questionId, due } = await ask('school')
    const same = await officer.command('questions.move', { questionId, to: 'education', why: 'x' })
    expect(same).toMatchObject({ status: 422, body: { code: 'questions.same-body' } })
    await officer.done('questions.move', { questionId, to: 'social', why: 'Жеткізу туралы сұрақ' })
    const own = await family.mother.shown<Shown & { due: string; moves: unknown[] }>('questions.question', {
      questionId,
    })
    expect(own).toMatchObject({ body: 'social', due, moves: [{ from: 'education', to: 'social' }] })
  })

  it('LAW-8-12 LAW-9-6 is answered in plain words with articles and the next step; the family says whether it helped', async () => {
    const { questionId } = await ask('commission')
    const without = await officer.command('questions.answer', {
      questionId,
      ...REPLY,
      grounds: ['law-343/x'],
    })
    expect(without).toMatchObject({ status: 422, body: { code: 'questions.ground-unknown' } })
    await officer.done('questions.answer', { questionId, ...REPLY })
    const again = await officer.command('questions.answer', { questionId, ...REPLY })
    expect(again).toMatchObject({ status: 409, body: { code: 'questions.answered' } })
    expect(await family.mother.shown<Shown>('questions.question', { questionId })).toMatchObject({
      state: 'answered',
      answer: { words: REPLY.words, nextSteps: REPLY.nextSteps, cite: [{ unit: 'art-10-1' }, {}] },
    })
    await family.mother.done('questions.rate', { questionId, helped: 'partly' })
    const further = await family.mother.done<Asked>('questions.follow-up', { questionId, words: 'Ал қашан?' })
    const twice = await family.mother.command('questions.follow-up', { questionId, words: 'Тағы' })
    expect(twice).toMatchObject({ status: 409, body: { code: 'questions.followed' } })
    const next = await officer.shown<Shown>('questions.on-desk', { questionId: further.questionId })
    expect(next).toMatchObject({ follows: questionId, body: 'education' })
  })

  it('LAW-8-12 LAW-16-3 that tells of a violated right becomes a complaint in which its words stand', async () => {
    const words = 'Қабылдамай қойды, себебін айтпады'
    const { questionId } = await ask('rights', words)
    await officer.done('questions.notice-rights', { questionId, stage: 'services' })
    const page = await family.mother.page(`/kk/questions/${questionId}`)
    const link = `/people/${family.childId}/complaints/new?stage=services&amp;question=${questionId}`
    expect(page.body).toContain(link)
    const form = await family.mother.page(link.replace('&amp;', '&').replace('/people', '/kk/people'))
    expect(form.body).toContain(words)
    const other = await stranger.mother.page(
      `/kk/people/${stranger.childId}/complaints/new?stage=services&question=${questionId}`,
    )
    expect(other.statusCode).toBe(200)
    expect(other.body).not.toContain(words)
  })
})

describe('a question without a name', () => {
  it('LAW-16-2 is opened by its code alone, in the browser in which the code was given', async () => {
    const { questionId, code } = await openly('Атымды айтқым келмейді')
    const here = await visitor()
    const address = `/kk/questions/${questionId}`
    expect((await here.get(address)).statusCode).toBe(404)
    const wrong = await here.post('/kk/ask/code', { code: 'AAAAA-AAAAA' })
    expect(wrong.statusCode).toBe(422)
    const opened = await here.post('/kk/ask/code', { code: code.toLowerCase() })
    expect([opened.statusCode, opened.headers.location]).toEqual([303, address])
    const page = await here.get(address)
    expect(page.body).toContain('Атымды айтқым келмейді')
    expect(page.body).toContain(code)
    const other = await visitor()
    expect((await other.get(address)).statusCode).toBe(404)
    expect((await family.mother.query('questions.question', { questionId })).status).toBe(404)
  })

  it('LAW-9-6 is written down for whoever calls: the worker tells the code and cannot read the answer', async () => {
    const worker = await system.signIn({ role: 'social-worker', region: TURKISTAN })
    const said = {
      channel: 'telephone',
      topic: 'home-help',
      words: 'Үйге кім келеді?',
      contact: '+7 700 000 00 00',
    }
    const { questionId, code } = await worker.done<Asked>('questions.write-down', said)
    const receipt = await worker.page(`/kk/questions-desk/written-down/${questionId}`)
    expect(receipt.body).toContain(code)
    expect(receipt.body).not.toContain(said.words)
    expect((await worker.query('questions.on-desk', { questionId })).status).toBe(403)
    const colleague = await system.signIn({ role: 'primary-care-doctor', region: TURKISTAN })
    expect((await colleague.query('questions.written-down', { questionId })).status).toBe(404)
    expect(await officer.shown('questions.on-desk', { questionId })).toMatchObject({ contact: said.contact })
  })
})

describe('ready answers', () => {
  const inThree = (kk: string, ru: string, en: string) => ({ kk, ru, en })
  const draft = {
    topic: 'commission',
    question: inThree('Комиссия ақылы ма?', 'Комиссия платная?', 'Is the commission paid?'),
    answer: inThree('Жоқ, тегін.', 'Нет, бесплатно.', 'No, it is free.'),
    nextSteps: inThree('Емханаға барыңыз.', 'Идите в поликлинику.', 'Go to the polyclinic.'),
    grounds: ['law-343/art-15-1-2'],
  }
  const find = async (words: string) =>
    (await family.mother.shown<Found>('questions.ready-answers', { words })).answers

  it('LAW-16-2 are written by one and published by another, found by any language, and hold no person', async () => {
    const answer = inThree('ЖСН 220230500019', 'Нет', 'No')
    const named = await officer.command('questions.draft-ready', { ...draft, answer })
    expect(named).toMatchObject({ status: 422, body: { code: 'questions.names-a-person' } })
    const { readyAnswerId } = await officer.done<{ readyAnswerId: string }>('questions.draft-ready', draft)
    expect(await find('бесплатно')).toEqual([])
    expect((await family.mother.query('questions.ready-answer', { readyAnswerId })).status).toBe(404)
    expect((await officer.command('questions.publish-ready', { readyAnswerId })).status).toBe(403)
    await editor.done('questions.publish-ready', { readyAnswerId })
    expect((await find('комиссия БЕСПЛАТНО')).map(({ id }) => id)).toEqual([readyAnswerId])
    const open = await system.app.inject({ method: 'GET', url: '/ru/answers?words=поликлинику' })
    expect(open.body).toContain('Комиссия платная?')
    await editor.done('questions.withdraw-ready', { readyAnswerId })
    const again = await editor.command('questions.withdraw-ready', { readyAnswerId })
    expect(again).toMatchObject({ status: 409, body: { code: 'questions.ready-state' } })
    expect(await find('бесплатно')).toEqual([])
  })
})

describe('the clock of a question', () => {
  it('LAW-8-12 DEC-75 recalls it on the third working day; late, it stands before the head and the family knows', async () => {
    const { questionId } = await ask('work')
    await system.setClock('2024-02-16T09:00:00+06:00')
    const { questions } = await officer.shown<Listed>('questions.desk')
    expect(questions.find(({ id }) => id === questionId)).toMatchObject({
      state: 'waiting',
      isReminded: true,
    })
    await system.setClock('2024-02-20T09:00:00+06:00')
    expect(await head.shown('questions.on-desk', { questionId })).toMatchObject({ state: 'overdue' })
    const work: Answer<{ items: { key: string; late?: number }[] }> = await head.query('path.work')
    expect(work.body.items.find(({ key }) => key === 'questions.desk')?.late).toBeGreaterThan(0)
    const own = await family.mother.page(`/kk/questions/${questionId}`)
    expect(own.body).toContain('Жауап мерзімі өтті')
    await head.done('questions.answer', { questionId, ...REPLY })
  })
})
