import { describe, expect, it } from 'vitest'
import { checkFile, checkPath } from './rules.ts'

describe('the rules of the house', () => {
  it.each([
    ['app/src/capabilities/registry/use-cases/a.ts', 'const now = new Date()'],
    ['packages/law/src/a.ts', 'if (Date.now() > 0) return'],
    ['packages/kernel/src/a.ts', 'const chance = Math.random()'],
    ['app/src/platform/http/a.tsx', '// TO' + 'DO later'],
    ['app/src/platform/http/a.ts', '// @ts-ignore'],
    ['app/src/platform/http/messages.ru.json', '"a": "Cрок"'],
    ['docs/adr/0001-a.md', 'Срoк'],
    ['app/src/platform/http/messages.kk.json', '"a": "мүгедек бала"'],
  ])('find a fault in %s: %s', (path, text) => {
    expect(checkFile(path, text)).toHaveLength(1)
  })

  it.each([
    ['app/src/platform/clock/clock.ts', 'const now = new Date()'],
    ['app/src/capabilities/registry/a.ts', 'const then = new Date(instant)'],
    ['app/src/capabilities/registry/a.test.ts', 'const now = new Date()'],
    ['app/src/platform/http/messages.ru.json', '"a": "IIN-нөмірі, HTTP-запрос, {name}ке"'],
  ])('find none in %s: %s', (path, text) => {
    expect(checkFile(path, text)).toEqual([])
  })

  it('want names of files in ASCII', () => {
    expect(checkPath('docs/тірек.md')).toHaveLength(1)
    expect(checkPath('docs/adr/0001-record-decisions.md')).toEqual([])
  })
})
