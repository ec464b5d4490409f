import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { missingParts, PARTS } from './completeness.ts'
import { uncheckedKinds } from './infrastructure.ts'
import { MEASURE_KINDS, type Measure, type MeasureKind, measureProblems } from './measure.ts'
import { type Content, EMPTY_CONTENT } from './programme.ts'
import { isFilled, ownWords, PERSONAL_SECTIONS, SECTIONS } from './sections.ts'
import { MEASURE_TEMPLATES } from './templates.ts'

const measure = (kind: MeasureKind): Measure => ({
  id: kind,
  kind,
  activity: 'household',
  goalType: 'correction',
  title: 'Сабақ',
  executor: 'family',
  organisationId: undefined,
  executorName: undefined,
  place: 'Үйде',
  startsOn: localDate('2024-01-10'),
  endsOn: localDate('2024-06-10'),
  volume: 'аптасына 2 рет',
  funding: 'budget',
  fundingNote: undefined,
  familyPart: undefined,
  status: 'planned',
  stopReason: undefined,
})

const full: Content = {
  sections: Object.fromEntries(SECTIONS.map((key) => [key, { text: 'бар' }])),
  infrastructure: {
    checks: [
      {
        kind: 'correction-room',
        checkedOn: localDate('2024-01-10'),
        checkedBy: 'Үйлестіруші',
        reach: 'same-region',
        inRegion: 3,
        distanceKm: 84,
        way: 'home-visits',
      },
    ],
  },
  notIndicated: {},
  bestInterests: 'бар',
  childView: { heard: true, how: 'ойында', said: 'иә' },
}
const measures = MEASURE_KINDS.map(measure)

describe('completeness of a programme', () => {
  it('LAW-1-33 names every empty part of an empty programme and none of a full one', () => {
    expect(missingParts({ content: EMPTY_CONTENT, measures: [] }, [])).toEqual([...PARTS])
    expect(missingParts({ content: full, measures }, [])).toEqual([])
  })

  it('LAW-1-32 LAW-1-33 misses each of (a)–(f) alone, and takes a reason for it', () => {
    for (const key of SECTIONS) {
      const without = { ...full, sections: { ...full.sections, [key]: undefined } }
      expect(missingParts({ content: without, measures }, [])).toEqual([key])
      const reasoned = { ...full, sections: { ...full.sections, [key]: { notEstablished: 'себебі' } } }
      expect(missingParts({ content: reasoned, measures }, [])).toEqual([])
    }
    expect(isFilled({})).toBe(false)
  })

  it('LAW-1-33 misses (g) until the register was checked or a reason is given', () => {
    const unchecked = { ...full, infrastructure: { checks: [] } }
    expect(missingParts({ content: unchecked, measures }, [])).toEqual(['infrastructure'])
    const reasoned = { ...full, infrastructure: { checks: [], notEstablished: 'көшіп жатыр' } }
    expect(missingParts({ content: reasoned, measures }, [])).toEqual([])
  })

  it('LAW-1-34 misses (g) while a kind that the measures need was not looked for, whatever else was', () => {
    const written = { content: full, measures }
    expect(missingParts(written, ['correction-room'])).toEqual([])
    expect(missingParts(written, ['correction-room', 'primary-care'])).toEqual(['infrastructure'])
    expect(uncheckedKinds(full.infrastructure, ['correction-room', 'primary-care'])).toEqual(['primary-care'])
    const reasoned = { ...full, infrastructure: { checks: [], notEstablished: 'көшіп жатыр' } }
    expect(missingParts({ content: reasoned, measures }, ['primary-care'])).toEqual([])
  })

  it('LAW-1-33 wants each of the four kinds of measures, or a reasoned "not indicated"', () => {
    for (const kind of MEASURE_KINDS) {
      const others = measures.filter((one) => one.kind !== kind)
      expect(missingParts({ content: full, measures: others }, [])).toEqual([kind])
      const reasoned = { ...full, notIndicated: { [kind]: 'қажет емес' } }
      expect(missingParts({ content: reasoned, measures: others }, [])).toEqual([])
    }
  })

  it("REP-II-5 REP-II-6 wants the best interests, and the child's view or a reason why it was not asked", () => {
    const { bestInterests: _, ...without } = full
    expect(missingParts({ content: without, measures }, [])).toEqual(['best-interests'])
    const silent = { ...full, childView: { heard: true, how: 'ойында' } }
    expect(missingParts({ content: silent, measures }, [])).toEqual(['child-view'])
    const reasoned = { ...full, childView: { heard: false, reason: 'сегіз айлық' } }
    expect(missingParts({ content: reasoned, measures }, [])).toEqual([])
  })
})

describe('a measure', () => {
  it('LAW-14-2 may be carried out by the family', () => {
    expect(measureProblems(measure('pedagogical'))).toEqual([])
  })

  it('LAW-1-34 LAW-13-1 names the organisation, the specialist, the other source, and a period in order', () => {
    const codes = (changes: Partial<Measure>) =>
      measureProblems({ ...measure('social'), ...changes }).map((one) => one.path)
    expect(codes({ executor: 'organisation' })).toEqual(['organisationId'])
    expect(codes({ executor: 'specialist' })).toEqual(['executorName'])
    expect(codes({ funding: 'other-source' })).toEqual(['fundingNote'])
    expect(codes({ endsOn: localDate('2024-01-09') })).toEqual(['endsOn'])
  })
})

describe('what is personal', () => {
  it('LAW-1-35 a template has no place for (a)–(e), nor for an organisation, a day or a volume', () => {
    for (const template of MEASURE_TEMPLATES) {
      expect(Object.keys(template).toSorted()).toEqual(['activity', 'executor', 'goalType', 'key', 'kind'])
      for (const section of PERSONAL_SECTIONS) expect(template).not.toHaveProperty(section)
    }
    expect(EMPTY_CONTENT.sections).toEqual({})
  })

  it('LAW-1-18 offers social adaptation as a goal', () => {
    expect(MEASURE_TEMPLATES.map((one) => one.goalType)).toContain('social-adaptation')
  })

  it('LAW-1-35 knows the same words in another case and spacing, and says nothing of an unfinished text', () => {
    const texts = (needs: string) => ({
      needs: { text: needs },
      interests: { text: 'Қуыршақ' },
      aspirations: { text: 'Мектеп' },
    })
    expect(ownWords(texts('Сөйлеу,  дыбыс.'))).toBe(ownWords(texts('СӨЙЛЕУ дыбыс')))
    expect(ownWords(texts('Сөйлеу'))).not.toBe(ownWords(texts('Жүру')))
    expect(ownWords({ needs: { text: 'Сөйлеу' } })).toBeUndefined()
  })
})
