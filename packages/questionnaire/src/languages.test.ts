import { describe, expect, it } from 'vitest'
import { checkLanguages, compareVersions } from './index.ts'
import { item, option, questionnaire } from './questionnaire.fixture.ts'

const whole = { kk: 'Бала күле ме?', ru: 'Ребёнок улыбается?', en: 'Does the child smile?' }

describe('three languages', () => {
  it('LAW-X-3 finds what is missing, written in two scripts, in another script, or has other places to fill in', () => {
    const text = { kk: 'Жасы: {n}', ru: 'Возpаст: {n}', en: 'Age' }
    const of = questionnaire(
      [
        item('1', 'boolean', { text: whole }),
        item('2', 'choice', { text, options: [{ ...option('x'), text: { kk: 'yes', ru: 'да' } }] }),
      ],
      { scores: [{ id: 's', text: { kk: 'Балл', ru: 'Балл', en: 'Балл' }, calculate: 'sum', items: ['1'] }] },
    )
    expect(checkLanguages(of)).toEqual([
      { path: '2', lang: 'ru', code: 'mixed-scripts', word: 'Возpаст' },
      { path: '2', lang: 'en', code: 'placeholders' },
      { path: '2/x', lang: 'kk', code: 'wrong-script' },
      { path: '2/x', lang: 'en', code: 'missing' },
      { path: 'score/s', lang: 'en', code: 'wrong-script' },
    ])
    expect(checkLanguages(questionnaire([item('1', 'boolean', { text: whole })]))).toEqual([])
  })
})

describe('two versions', () => {
  it('differ in what was added, removed, changed and moved, and in nothing else', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((one) => item(one, 'boolean', { text: whole })) as [
      never,
      never,
      never,
    ]
    const before = questionnaire([a, b, c])
    expect(compareVersions(before, { ...before, version: '2.0' })).toEqual([])
    const after = questionnaire([c, { ...(a as object), isRequired: true } as never, item('d', 'date')], {
      otherwise: 'no-risk',
    })
    expect(compareVersions(before, after)).toEqual([
      { path: 'otherwise', change: 'changed', what: [] },
      { path: 'c', change: 'moved', what: [] },
      { path: 'a', change: 'changed', what: ['isRequired'] },
      { path: 'd', change: 'added', what: [] },
      { path: 'b', change: 'removed', what: [] },
    ])
  })
})
