import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, axeInLooks, openBrowser, type TestBrowser } from './browser.ts'

const sound = `<!doctype html><html lang="kk"><title>Тірек</title><main><h1>Тірек</h1><p>Ұлытау ₸</p></main></html>`
const faulty = '<!doctype html><html><body><img src="data:,"><input></body></html>'

describe('the test browser', () => {
  let browser: TestBrowser

  beforeAll(async () => {
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
  })

  it('opens a page in the width and language asked for', async () => {
    const page = await browser.newPage({ width: 360, lang: 'ru' })
    expect(await page.evaluate('[innerWidth, navigator.language]')).toEqual([360, 'ru'])
  })

  it('runs no scripts when JavaScript is off', async () => {
    const page = await browser.newPage({ javaScript: false })
    await page.setContent('<title>off</title><script>document.title = "on"</script>')
    expect(await page.title()).toBe('off')
  })

  it('finds no accessibility fault in a sound page and finds them in a faulty one', async () => {
    const page = await browser.newPage()
    await page.setContent(sound)
    expect(await axe(page)).toEqual([])

    await page.setContent(faulty)
    const found = (await axe(page)).map((violation) => violation.id)
    expect(found).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt', 'label']))
  })

  it('finds the same faults in one go, and those of a look in that look alone', async () => {
    const page = await browser.newPage()
    await page.setContent(
      sound.replace('<main>', '<style>[data-colour] p{color:#eee;background:#fff}</style><main>'),
    )
    const looks = [
      { name: 'normal', set: {}, rules: [] },
      { name: 'pale', set: { colour: 'white' }, rules: ['color-contrast'] },
    ]
    expect((await axeInLooks(page, looks)).map(({ look, id }) => [look, id])).toEqual([
      ['pale', 'color-contrast'],
    ])

    await page.setContent(faulty)
    const separately = (await axe(page)).map((violation) => violation.id)
    const together = (await axeInLooks(page, [{ name: 'normal', set: {}, rules: [] }])).map((one) => one.id)
    expect(together.toSorted()).toEqual(separately.toSorted())
  })
})
