import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AidsScene, confirmLimits, giveDisability, openAids } from './aids.fixture.ts'

let scene: AidsScene

beforeAll(async () => {
  scene = await openAids()
})
afterAll(() => scene?.system.close())

const shown = async (path: string, of = scene.family) => {
  const { statusCode, body } = await of.mother.page(path)
  const text = body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  return { status: statusCode, body, text }
}
const rights = (more = '') => `/ru/people/${scene.family.childId}/benefits${more}`

describe('the rights of a child whom the system knows', () => {
  it('asks nothing that the registry knows, and never takes a missing status for a no', async () => {
    const { text } = await shown(rights())
    expect(text).toContain('Установлена ли ребёнку инвалидность?')
    await giveDisability(scene, scene.family.childId)
    await confirmLimits(scene, scene.family.childId)
    const after = await shown(rights())
    expect(after.text).not.toContain('Установлена ли ребёнку инвалидность?')
    expect(after.text).not.toContain('Сколько лет ребёнку?')
    expect(after.text).not.toContain('Кто вы?')
  })

  it('answers with the name of the child, and puts what is known into no address', async () => {
    const { body, text } = await shown(rights('?residence=citizen&permanent=yes&show=result'))
    expect(text).toContain('Пособие воспитывающему ребёнка с инвалидностью')
    expect(text).toContain('ребёнок с инвалидностью (известно из реестра)')
    expect(body).toContain(`/people/${scene.family.childId}/benefits/raising-allowance?residence=citizen`)
    expect(body).not.toContain('status=child')
    const entry = await shown(rights('/raising-allowance?residence=citizen&permanent=yes'))
    expect(entry.text).toContain('69 885,27 ₸ в месяц')
  })

  it('fills in an application with what the system knows, and leaves lines for the rest', async () => {
    const own = await shown(rights('/raising-allowance/application'))
    expect(own.text).toMatch(/От кого: \S+ \S+/)
    expect(own.text).toContain('Дата рождения: 10 января 2024 года')
    expect(own.text).toContain('Социальный кодекс Республики Казахстан, статья 183')
    const nobody = await scene.system.app.inject({ url: '/ru/benefits/raising-allowance/application' })
    expect(nobody.body).toContain('class="line"')
    expect(nobody.body).not.toContain('10 января 2024')
  })

  it('opens to nobody else', async () => {
    expect((await shown(rights(), scene.other)).status).toBe(404)
    const { statusCode } = await scene.department.page(rights())
    expect(statusCode).toBe(403)
  })

  it('DEC-104 tells the family to look again after the birthday that changes something, and not before or long after', async () => {
    const home = () => shown('/ru/home')
    await scene.system.setClock('2027-01-09T12:00:00+05:00')
    expect((await home()).text).not.toContain('Проверьте права заново')
    await scene.system.setClock('2027-01-10T12:00:00+05:00')
    expect((await home()).text).toContain('Исполнилось 3: с этого возраста меняется кое-что в правах')
    await scene.system.setClock('2027-03-12T12:00:00+05:00')
    expect((await home()).text).not.toContain('Проверьте права заново')
  })
})
