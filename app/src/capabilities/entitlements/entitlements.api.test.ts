import { examplesOf } from '@tirek/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'

let system: TestSystem

beforeAll(async () => {
  system = await startTestSystem('2026-03-02T09:00:00+05:00')
})
afterAll(() => system.close())

const open = async (path: string) => {
  const { statusCode, body } = await system.app.inject({ url: path })
  return { status: statusCode, body, text: body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') }
}

const FAMILY = 'age=5&status=child&asker=parent&residence=citizen&permanent=yes'
const WHOLE = `${FAMILY}&conclusion=yes&medical-need=no&programme-aids=no&programme-sanatorium=no&lone=no&employed=no&home-taught=no`

describe('the navigator of rights and benefits', () => {
  it('REP-III-2, REP-III-3, DEC-18 shows all six categories, and that transport has no verified entry', async () => {
    const { status, text } = await open('/ru/benefits')
    expect(status).toBe(200)
    for (const name of ['Труд 4', 'Жильё 1', 'Транспорт 0', 'Налоги 10']) expect(text).toContain(name)
    expect(text).toContain('Проверенных записей пока нет')
  })

  it('asks one question a page, keeps the answers in the address, lets skip and go back', async () => {
    const first = await open('/kk/benefits/check')
    expect(first.text).toContain('Сіз кімсіз?')
    const age = await open('/kk/benefits/check?asked=asker&asker=parent')
    expect(age.body).toMatch(/<h1><label for="[^"]*age/)
    expect((await open('/kk/benefits/check?asked=asker&asker=self')).text).toContain('Жасыңыз нешеде?')
    const second = await open('/kk/benefits/check?asker=parent&asked=age&age=5')
    expect(second.text).toContain('Балаға мүгедектік белгіленген бе?')
    expect(second.body).toContain('name="age" value="5"')
    expect(second.body).toContain('again=age')
    const skipped = await open('/kk/benefits/check?asker=parent&age=5&skip=status')
    expect(skipped.text).not.toContain('Балаға мүгедектік белгіленген бе?')
  })

  it('says at the field, in three languages, what an answer must be', async () => {
    const words = {
      kk: 'Жасты санмен жазыңыз',
      ru: 'Напишите возраст числом',
      en: 'Write the age as a number',
    }
    for (const [lang, says] of Object.entries(words)) {
      const { status, body } = await open(`/${lang}/benefits/check?asked=age&age=seven`)
      expect(status).toBe(422)
      expect(body).toContain(says)
    }
    const none = await open('/ru/benefits/check?age=5&asked=status')
    expect(none.status).toBe(422)
    expect(none.body).toContain('name="age" value="5"')
  })

  it('asks again where two answers contradict one another', async () => {
    const { status, text } = await open('/ru/benefits/check?age=18&status=child')
    expect(status).toBe(422)
    expect(text).toContain('После восемнадцати лет статуса «ребёнок с инвалидностью» нет')
  })

  it('DEC-100 gives the amount of the day, exact, and says that its base is not verified', async () => {
    const { text } = await open(`/ru/benefits/check?${WHOLE}`)
    expect(text).toContain('81 870,11 ₸ в месяц')
    expect(text).toContain('не проверено')
    const before = await open(`/ru/benefits/check?${WHOLE}&on=2025-12-31`)
    expect(before.text).toContain('74 427,08 ₸ в месяц')
    const later = await open(`/ru/benefits/raising-allowance?${WHOLE}&on=2027-01-01`)
    expect(later.text).toContain('Прожиточный минимум на этот день')
  })

  it('never looks whole while a fact is missing', async () => {
    const { text } = await open(`/ru/benefits/check?${FAMILY}&show=result`)
    expect(text).toContain('Список неполный')
    expect(text).toContain('Ответить на оставшиеся вопросы')
    const whole = await open(`/ru/benefits/check?${WHOLE}`)
    expect(whole.text).not.toContain('Список неполный')
  })

  it('says of a day before the laws that nothing is said, instead of a bare nought', async () => {
    const { text } = await open(`/ru/benefits/check?${WHOLE}&on=2001-01-01`)
    expect(text).toContain('Закон на 1 января 2001 года не внесён для части прав (30)')
    expect((await open(`/ru/benefits/check?${WHOLE}`)).text).not.toContain('не внесён для части прав')
  })

  it('says why not, by which article and what to do, and never a silent no', async () => {
    const { text } = await open(`/ru/benefits/check?${WHOLE.replace('employed=no', 'employed=yes')}`)
    expect(text).toContain('Не выполнено условие «Вы воспитываете ребёнка один или одна»')
    expect(text).toContain('Этот пункт – только для тех, кто воспитывает ребёнка в одиночку.')
    expect(text).toContain('Трудовой кодекс, ст. 54')
  })

  it('LAW-15-3 shows a village mother, outside the fold of refusals, the one step that opens free sessions', async () => {
    const { text } = await open(
      '/ru/benefits/check?age=5&status=none&noticed=yes&conclusion=no&medical-need=no&asker=parent',
    )
    const reach = text.slice(text.indexOf('Что можно сделать сейчас'), text.indexOf('Вам не положено'))
    expect(reach).toContain('Бесплатные коррекционные занятия')
    expect(reach).toContain('Запишитесь в ПМПК: это бесплатно.')
    expect(reach).not.toContain('Трудовой')
    const lone = await open(`/ru/benefits/check?${WHOLE.replace('employed=no', 'employed=yes')}`)
    const after = lone.text.slice(0, lone.text.indexOf('Вам не положено'))
    expect(after).not.toContain('только для тех, кто воспитывает ребёнка в одиночку')
  })

  it('leads whoever skipped back to the questions, and to an office only where it alone can say', async () => {
    const { body, text } = await open(
      `/ru/benefits/check?${WHOLE.replace('&conclusion=yes', '')}&skip=conclusion`,
    )
    expect(text).toContain('Вернуться к пропущенным вопросам')
    expect(text).not.toContain('Остальное может сказать только орган')
    expect(body).toMatch(/>Есть заключение ПМПК: ответить</)
    const office = await open(`/ru/benefits/check?${WHOLE.replace('home-taught=no', 'home-taught=yes')}`)
    expect(office.text).toContain('Список неполный: ещё 1 определит орган')
    expect(office.text).not.toContain('зависит от ваших ответов')
    const forOffice = await open('/ru/benefits/check?age=5&again=treaty')
    expect(forOffice.text).not.toContain('Даёт ли это право')
  })

  it('does not suggest what is already received', async () => {
    const { text } = await open(`/ru/benefits/check?${WHOLE}&have=raising-allowance`)
    const given = text.indexOf('Вы это уже получаете')
    expect(given).toBeGreaterThan(0)
    expect(text.indexOf('Пособие воспитывающему ребёнка с инвалидностью')).toBeGreaterThan(given)
  })

  it('REP-TAX-13, DEC-21 sets apart what rests on an unproved article, and prints no dead number as law', async () => {
    const { text } = await open(`/ru/benefits/check?${WHOLE}`)
    expect(text).toContain('Вероятно, положено: 5')
    const entry = await open('/ru/benefits/court-duty?asker=self&status=child')
    expect(entry.text).toContain('Налоговый кодекс (2025): статья ещё не проверена')
    expect(entry.text).toContain('Статья закона на этот день ещё не проверена')
  })

  it('REP-III-4 shows of an entry whom, where, which papers, how, on which acts by time, and which facts with their gaps', async () => {
    const { text } = await open('/kk/benefits/raising-allowance')
    for (const part of [
      'Кімге',
      'Қайда',
      'Құжаттар',
      'Қалай алуға болады',
      'Ереже неге сүйенеді',
      'Соңғы тексерілген күні',
    ])
      expect(text).toContain(part)
    expect(text).toContain('Шарттар жүктелмеген')
    expect((await open('/kk/benefits/no-such-thing')).status).toBe(404)
  })

  it('shows by which invented families a rule is tested, with the day, what differs and the answer', async () => {
    const entry = await open('/ru/benefits/abilitation')
    expect(entry.body).toContain('/benefits/abilitation/examples"')
    const { text, body } = await open('/ru/benefits/abilitation/examples')
    const { cases } = examplesOf('abilitation')
    expect(cases.length).toBeGreaterThanOrEqual(20)
    expect(text).toContain(`Примеров: ${cases.length}`)
    expect(body.match(/<tr/g)).toHaveLength(cases.length + 1)
    for (const part of [
      '30 июня 2023',
      'Закон на этот день не внесён',
      'Не выполнено:',
      'Не хватает: Возраст',
    ])
      expect(text).toContain(part)
    const { text: paid } = await open('/ru/benefits/raising-allowance/examples')
    expect(paid).toContain('81 870,11 ₸')
    expect(paid).toContain('Сумма: показатель на этот день не внесён')
    expect((await open('/kk/benefits/no-such-thing/examples')).status).toBe(404)
  })

  it('says it in easy words too, and passes it on by a code without a name', async () => {
    const easy = await open(`/kk/benefits/check?${WHOLE}&show=easy`)
    expect(easy.body).toContain('easy-part')
    expect(easy.text).toContain('Айына 81 870,11 ₸')
    const { body } = await open(`/ru/benefits/check?${WHOLE}`)
    expect(body).toContain('aria-label="QR-код этого результата"')
  })

  it('answers programs the same way', async () => {
    const facts = { age: 5, status: 'child', asker: 'parent', residence: 'citizen', permanent: true }
    const { statusCode, body } = await system.app.inject({
      url: `/api/v1/queries/entitlements.check?input=${encodeURIComponent(JSON.stringify({ facts }))}`,
    })
    expect(statusCode).toBe(200)
    const { findings } = JSON.parse(body) as { findings: { entry: { id: string }; verdict: string }[] }
    expect(findings.find(({ entry }) => entry.id === 'raising-allowance')?.verdict).toBe('yes')
  })
})
