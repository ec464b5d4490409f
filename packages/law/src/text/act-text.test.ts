import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { AMENDMENTS } from '../acts/amendments.ts'
import { readActText } from './act-text.ts'
import { compareWithBase } from './against-base.ts'
import type { ActText } from './types.ts'

const seed = (name: string) => fileURLToPath(new URL(`../../../../../shared/seeds/${name}`, import.meta.url))
const LAW = seed('002_269740c1d582b54f.txt')
const REPORT = seed('000_9a93e4e2ea27c4db.txt')
const areHere = existsSync(LAW) && existsSync(REPORT)
if (!areHere) console.warn(`skipped: the text of Law 343 and the report are not at ${LAW}`)

const idsOf = ({ units }: ActText) => units.map(({ id }) => id)
const found = ({ findings }: ActText) => findings.map(({ kind, line, unit }) => [kind, line, unit])

describe('the text of Law 343', () => {
  it.skipIf(!areHere)(
    'LAW-0-2 parses to 19 articles and 23 definitions in force, every unit of the base and no other',
    () => {
      const text = readActText(readFileSync(LAW, 'utf8'))
      const { units } = text
      expect(units.filter(({ kind }) => kind === 'article')).toHaveLength(19)
      const definitions = units.filter((unit) => unit.in === 'art-1' && unit.status === 'in-force')
      expect(definitions).toHaveLength(23)
      expect(compareWithBase('law-343', text)).toEqual({ unknown: [], missing: [], conflicts: [] })
    },
  )

  it.skipIf(!areHere)('LAW-0-7 keeps 19 excluded units, four of them without a reason', () => {
    const { units, findings } = readActText(readFileSync(LAW, 'utf8'))
    const excluded = units.filter(({ status }) => status !== 'in-force')
    expect(excluded).toHaveLength(19)
    expect(excluded.filter(({ status }) => status === 'excluded-by-asterisk').map(({ id }) => id)).toEqual([
      'art-6-11',
      'art-7-1',
      'art-7-5',
      'art-8-2-6',
    ])
    // Three numbers slid into the middle of their lines; nothing else needs a person.
    expect(findings.map(({ kind, unit }) => [kind, unit])).toEqual([
      ['number-restored', 'art-7-2'],
      ['number-restored', 'art-7-6'],
      ['number-restored', 'art-7-8'],
    ])
  })

  it.skipIf(!areHere)('LAW-0-5 names the 13 acts that amended it', () => {
    const { amendedBy } = readActText(readFileSync(LAW, 'utf8'))
    expect(amendedBy).toEqual(AMENDMENTS.map(({ date, number }) => ({ date, number })))
  })

  it.skipIf(!areHere)('does not take a report for an act: its lines are named', () => {
    const text = readActText(readFileSync(REPORT, 'utf8'))
    expect(text.units.filter(({ kind }) => kind === 'article')).toEqual([])
    expect(text.findings.length).toBeGreaterThan(50)
  })
})

const KK = `
Балалар алаңы туралы

Сынақ кенті мәслихатының шешiмi

1-тарау. ЖАЛПЫ ЕРЕЖЕ

1-бап. Ұғымдар
      Мұнда мынадай ұғымдар қолданылады:
      1) алаң – балалар ойнайтын
жер;
      1-1) қоршау – алаңды
айналдыра тұрған шарбақ;
      2) <*>
      3) алып тасталды – ҚР 05.01.2020 № 7-VI (01.02.2020 бастап қолданысқа енгізіледі);

2-бап. Алаңды күту
      1. Алаңды кент
күтеді.
      Ол алаңның тазалығына жауап береді.
      2. Кент:
      1) сыпырады;
      2) бояйды.
      Ескерту. 2-бапқа өзгеріс енгізілді - ҚР 2019.03.04 № 5 (2019.04.01 бастап), 05.01.2020 № 7-VІ Заңдарымен.
3-бап. Салық
      Ескерту. 3-бап алынып тасталды - ҚР 05.01.2020 Заңымен.№ 7-VI
      Қазақстан Республикасының
Президентi
`

describe('an act in Kazakh', () => {
  const text = readActText(KK)

  it('is taken apart, wrapped lines joined and inserted numbers kept', () => {
    expect(idsOf(text)).toEqual(
      'art-1 art-1-1 art-1-1-1 art-1-2 art-1-3 art-2 art-2-1 art-2-2 art-2-2-1 art-2-2-2 art-3'.split(' '),
    )
    const textsOf = (unit: string) => text.blocks.filter((one) => one.unit === unit).map((one) => one.text)
    expect(textsOf('art-1-1')).toEqual(['алаң – балалар ойнайтын жер;'])
    expect(textsOf('art-1')).toEqual(['Ұғымдар', 'Мұнда мынадай ұғымдар қолданылады:'])
    expect(textsOf('art-2-1')).toEqual(['Алаңды кент күтеді.', 'Ол алаңның тазалығына жауап береді.'])
    expect(text.findings).toEqual([])
  })

  it('LAW-0-7 keeps what is excluded: by an act, by an asterisk, as a whole article', () => {
    const excluded = text.units.filter(({ status }) => status !== 'in-force')
    expect(excluded.map(({ id, status }) => [id, status])).toEqual([
      ['art-1-2', 'excluded-by-asterisk'],
      ['art-1-3', 'excluded'],
      ['art-3', 'excluded'],
    ])
  })

  it('LAW-0-5 names the acts of its notes once each, and no day of entry into force', () => {
    expect(text.amendedBy).toEqual([
      { date: '2019-03-04', number: '№ 5' },
      { date: '2020-01-05', number: '№ 7-VI' },
    ])
  })

  it('parts its head, its chapters, its notes and its signature', () => {
    const kinds = text.blocks.map(({ kind }) => kind).filter((kind) => kind !== 'text')
    expect(kinds).toEqual('title title chapter heading heading note heading note signature'.split(' '))
  })
})

describe('a damaged act', () => {
  it('names a line that belongs nowhere, with its number', () => {
    const text = readActText('1-тарау. Бірінші\n      Иесіз сөйлем.\n1-бап. Тақырып\n      Мәтін.')
    expect(found(text)).toEqual([['not-placed', 2, undefined]])
    expect(text.findings[0]?.text).toBe('Иесіз сөйлем.')
  })

  it('names a number that is missing, comes twice, or comes too late', () => {
    const numbers = ['1) а;', '2) б;', '5) в;', '5) г;', '3) ғ;'].map((line) => `      ${line}`)
    const text = readActText(`1-бап. Тақырып\n${numbers.join('\n')}`)
    expect(text.findings.map(({ kind, line, text: what }) => [kind, line, what])).toEqual([
      ['number-missing', 4, '3'],
      ['number-missing', 4, '4'],
      ['number-repeated', 5, '5) г;'],
      ['out-of-order', 6, '3) ғ;'],
    ])
  })

  it('puts a number back that slid behind its tombstone, and says so', () => {
    const text = readActText(
      '1-бап. Т\n      1) а;\n      алып тасталды - ҚР 03.07.2013 (алғашқы 2) № 9-V\n      3) б.',
    )
    expect(found(text)).toEqual([['number-restored', 3, 'art-1-2']])
    expect(text.units.at(2)).toMatchObject({ id: 'art-1-2', status: 'excluded' })
  })

  it('loses nothing: every word stands in a block or in a finding', () => {
    const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '')
    const broken = KK.replace('2-бап. Алаңды күту', '').replace('      2. Кент:', '      7. Кент:')
    const { blocks, findings } = readActText(broken)
    const kept = new Set([...blocks, ...findings].flatMap(({ text }) => words(text)))
    const lost = words(broken).filter(
      (word) => !kept.has(word) && !/^\d+(?:-\d+)?(?:[.)]|-бап\.)$/u.test(word),
    )
    expect(lost).toEqual([])
  })

  it.each(['', '\n\n', '   ', '\u0000', 'x'.repeat(100_000)])(
    'stands %#: nothing, or nothing of an act',
    (given) => {
      expect(readActText(given).units).toEqual([])
    },
  )
})

describe('an act in Russian, without indents', () => {
  it('is taken apart by its numbers', () => {
    const text = readActText(
      [
        'Статья 1. Понятия',
        '1) площадка – место,',
        'где играют дети;',
        '2) исключен Законом РК от 05.01.2020 № 7-VI;',
        'Сноска. Статья 1 с изменением, внесенным Законом РК от 05.01.2020 № 7-VI.',
        'Статья 2 исключена Законом РК от 05.01.2020 № 7-VI.',
      ].join('\n'),
    )
    expect(text.units.map(({ id, status }) => [id, status])).toEqual([
      ['art-1', 'in-force'],
      ['art-1-1', 'in-force'],
      ['art-1-2', 'excluded'],
      ['art-2', 'excluded'],
    ])
    expect(text.amendedBy).toEqual([{ date: '2020-01-05', number: '№ 7-VI' }])
    expect(text.findings).toEqual([])
  })
})

describe('rules of points', () => {
  it('have points and sub-points', () => {
    const text = readActText(
      'Қағидалар\n\n      1. Бірінші тармақ:\n      1) а;\n      2) б.\n      2. Екінші.',
    )
    expect(idsOf(text)).toEqual(['p-1', 'p-1-1', 'p-1-2', 'p-2'])
    expect(text.units.map(({ kind }) => kind)).toEqual(['point', 'sub-point', 'sub-point', 'point'])
  })
})
