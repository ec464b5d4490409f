import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toAscii } from '#platform/braille/brf.ts'
import { toCells } from '#platform/braille/translate.ts'
import { runDaily } from '#platform/worker/jobs.ts'
import {
  CONCLUSION,
  type Consultation,
  everyoneAgrees,
  examination,
  KINDS,
  MOTHER,
  SESSION_DAY,
  startConsultation,
} from './consultation.fixture.ts'
import { opened, shown, storedWords } from './workbench.fixture.ts'

let at: Consultation

beforeAll(async () => {
  at = await startConsultation()
  await at.system.setClock(`${SESSION_DAY}T10:30:00+06:00`)
})
afterAll(() => at.system.close())

type Signed = { readonly conclusionId: string; readonly number: string }

/** A file with all forms and a whole draft. */
async function drafted(givenName: string, parts: object = {}): Promise<string> {
  const fileId = await opened(at, givenName)
  for (const kind of KINDS)
    await at.specialists[kind].done('consultation.record-examination', examination(fileId, kind))
  await at.head.done('consultation.draft-conclusion', { fileId, ...CONCLUSION, ...parts })
  return fileId
}

const sign = (fileId: string) => at.head.done<Signed>('consultation.sign-conclusion', { fileId })

async function signed(givenName: string, parts: object = {}): Promise<Signed & { fileId: string }> {
  const fileId = await drafted(givenName, parts)
  await everyoneAgrees(at, fileId)
  return { ...(await sign(fileId)), fileId }
}

const pageOf = async (conclusionId: string, lang = 'kk', part = '') => {
  const mother = await at.system.signIn({ person: at.motherId })
  return (await mother.page(`/${lang}/consultation/conclusions/${conclusionId}${part}`)).body
}

describe('a decision of many', () => {
  const OPINION = 'Баланың естуі толық тексерілмеді деп санаймын'

  it('LAW-10-3 DEC-72 keeps a dissenting opinion with the conclusion, sealed, and shows it to the family', async () => {
    const fileId = await drafted('Жания')
    const { medical, ...others } = at.specialists
    await medical.done('consultation.dissent', { fileId, opinion: OPINION })
    for (const one of Object.values(others)) await one.done('consultation.agree', { fileId })
    const { conclusionId } = await sign(fileId)

    const page = await pageOf(conclusionId)
    expect(page).toContain(OPINION)
    expect(await pageOf(conclusionId, 'ru')).toContain('Особое мнение')
    const stored = await storedWords(at, 'consultation_member', 'dissent')
    expect(stored.length).toBeGreaterThan(0)
    expect(stored.join(' ')).not.toContain('естуі')
  })

  it('LAW-10-3 DEC-72 signs nothing to which no majority agrees, and asks everyone anew after a change', async () => {
    const fileId = await drafted('Кәусар')
    const { psychological, medical, social, pedagogical } = at.specialists
    for (const one of [psychological, medical, social])
      await one.done('consultation.dissent', { fileId, opinion: OPINION })
    await pedagogical.done('consultation.agree', { fileId })
    const refused = await at.head.command('consultation.sign-conclusion', { fileId })
    expect(refused.body).toMatchObject({ fields: [{ path: 'majority' }] })

    await at.head.done('consultation.draft-conclusion', { fileId, lifeRestriction: 'Топта сөйлесу' })
    expect(await at.head.shown('consultation.file', { fileId })).toMatchObject({
      members: expect.arrayContaining([expect.objectContaining({ specialty: 'doctor', answered: false })]),
    })
    await everyoneAgrees(at, fileId)
    await sign(fileId)
  })

  it('LAW-1-30 LAW-1-31 a conclusion is signed without vocational diagnostics, which is done elsewhere', async () => {
    const { conclusionId } = await signed('Лашын')
    const shownNow = await at.head.shown<{ examinations: { form: { kind: string } }[] }>(
      'consultation.conclusion',
      { conclusionId },
    )
    expect(shownNow.examinations.map(({ form }) => form.kind).toSorted()).toEqual([...KINDS].toSorted())
  })
})

describe('editions of a conclusion', () => {
  it('LAW-10-3 LAW-16-2 amends by a new edition with its reason; the former one stays, and the changes stand side by side', async () => {
    const first = await signed('Мәриям')
    const { fileId } = first
    const reason = 'Отбасы жаңа дәрігер қорытындысын әкелді'
    await at.head.done('consultation.amend-conclusion', { fileId, reason })
    expect((await at.registrar.command('consultation.close-file', { fileId, reason })).body).toMatchObject({
      code: 'consultation.amendment-begun',
    })
    const needs = [{ area: 'hearing', description: 'Есту аппаратын пайдалану' }]
    await at.head.done('consultation.draft-conclusion', { fileId, needs })
    await everyoneAgrees(at, fileId)
    const second = await sign(fileId)
    expect(second.number).toBe(`${first.number}/2`)

    expect(await pageOf(first.conclusionId)).toContain('Жаңа редакциямен ауыстырылған')
    const changes = await pageOf(second.conclusionId, 'kk', '/changes')
    for (const words of [reason, 'Сөздік қорын байыту', 'Есту аппаратын пайдалану', MOTHER])
      expect(changes).toContain(words)
    expect(changes).not.toContain('Мектепалды даярлық')

    const annulled = { fileId, reason: 'Қате' }
    await at.head.done('consultation.annul-conclusion', annulled)
    await at.head.done('consultation.draft-conclusion', { fileId, needs })
    await everyoneAgrees(at, fileId)
    expect((await sign(fileId)).number).not.toContain('/')
  })

  it('LAW-10-3 an edition given up leaves the conclusion in force as it was', async () => {
    const { fileId, conclusionId } = await signed('Нәзипа')
    await at.head.done('consultation.amend-conclusion', { fileId, reason: 'Тексеру' })
    await at.head.done('consultation.draft-conclusion', { fileId, needs: [], noNeedsReason: 'жоқ' })
    await at.head.done('consultation.drop-amendment', { fileId })
    expect(await shown(at.head, fileId)).toMatchObject({
      state: 'concluded',
      draft: { needs: CONCLUSION.needs },
    })
    expect(await pageOf(conclusionId)).not.toContain('Жаңа редакциямен ауыстырылған')
    const again = await at.head.command('consultation.drop-amendment', { fileId })
    expect(again).toMatchObject({ status: 409 })
  })
})

describe('the conclusion in other forms', () => {
  it('LAW-11-2 LAW-16-2 says the ways of communication, and is read in easy words, large print and Braille', async () => {
    const { conclusionId } = await signed('Перизат', {
      communication: ['sign-language', 'braille'],
      communicationNote: 'Ымдау тілін отбасымен бірге үйренеді',
    })
    expect(await pageOf(conclusionId)).toContain(
      'Ымдау тілі, Брайль қарпі. Ымдау тілін отбасымен бірге үйренеді',
    )
    const easy = await pageOf(conclusionId, 'kk', '/easy')
    expect(easy).toContain('Балаға сөйлеуге көмек керек.')
    expect(easy).toContain('Келісуді не келіспеуді өзіңіз шешесіз.')

    const mother = await at.system.signIn({ person: at.motherId })
    const path = `consultation/conclusions/${conclusionId}`
    const large = await mother.page(`/ru/${path}/large-print`)
    expect([large.statusCode, large.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(large.rawPayload.includes('pdfuaid')).toBe(true)
    const braille = await mother.page(`/kk/${path}/braille`)
    expect(braille.headers['content-disposition']).toContain('.brf')
    const text = braille.body.replaceAll(/\s+/g, ' ')
    expect(text).toContain(toAscii(toCells('kk', 'Сөздік қорын байыту')))
    const stranger = await at.system.signIn({ role: 'pmpc-head', region: '710000000' })
    for (const part of ['easy', 'large-print', 'braille', 'changes'])
      expect((await stranger.page(`/kk/${path}/${part}`)).statusCode).toBe(404)
  })

  it('LAW-6-1 LAW-1-2 a condition may name its norm of the catalogue, under its own heading alone', async () => {
    const condition = { heading: 'methods', description: 'Әр сабақта', programmeKey: 'p1', norm: 'more-time' }
    const { conclusionId } = await signed('Тоғжан', { conditions: [condition] })
    expect(await pageOf(conclusionId)).toContain('Тапсырмаға қосымша уақыт: Әр сабақта')
    const fileId = await opened(at, 'Ұлпан')
    const wrong = { fileId, conditions: [{ ...condition, norm: 'quiet-place' }] }
    expect(await at.head.command('consultation.draft-conclusion', wrong)).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'conditions.0.norm', code: 'norm-of-other-heading' }] },
    })
    const mother = await at.system.signIn({ person: at.motherId })
    expect((await mother.page('/kk/consultation/norms')).body).toContain('Тыныш демалатын орын')
  })

  it('DEC-71 LAW-10-1 is recalled in time, ends no right, and opens a new file tied to the former', async () => {
    const { conclusionId, fileId } = await signed('Роза')
    type Due = { readonly conclusionId: string; readonly personId: string }
    const due = () => at.registrar.shown<{ due: readonly Due[] }>('consultation.reexaminations')
    expect((await due()).due).toEqual([])
    await at.system.setClock('2024-08-25T09:00:00+05:00')
    const personId = (await due()).due.find((one) => one.conclusionId === conclusionId)?.personId ?? ''
    expect(personId).not.toBe('')
    await runDaily(at.system.parts.worker)
    const mother = await at.system.signIn({ person: at.motherId })
    const told = await mother.page(`/kk/people/${personId}/notices`)
    expect(told.body.split('Баланы қайта тексертуге болады: 2024 жылғы')).toHaveLength(2)
    const home = (await at.registrar.page('/kk/home')).body
    expect(home).toContain('/kk/consultation/reexaminations')
    expect(await pageOf(conclusionId)).toContain('баланың бірде-бір құқығы тоқтамайды')

    const wish = { conclusionId, request: 'Қайта тексеру' }
    const again = await at.registrar.done<{ fileId: string }>('consultation.open-reexamination', wish)
    expect(await at.registrar.shown('consultation.file', { fileId: again.fileId })).toMatchObject({
      askedBy: 'reexamination',
      formerFileId: fileId,
    })
    expect(await at.registrar.command('consultation.open-reexamination', wish)).toMatchObject({ status: 409 })
    expect((await due()).due.map((one) => one.conclusionId)).not.toContain(conclusionId)
    const annul = await at.head.command('consultation.annul-conclusion', { fileId, reason: 'Қате' })
    expect(annul.body).toMatchObject({ code: 'consultation.file-already-open' })
  })
})
