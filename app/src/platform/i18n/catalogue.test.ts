import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'

type Words = {
  save: undefined
  'queue.ahead': { n: number }
  'hello.name': { name: string }
}

const words = catalogue<Words>({
  kk: {
    save: 'Сақтау',
    'queue.ahead': '{n, plural, one {алда # бала} other {алда # бала}}',
    'hello.name': 'Аты: {name}',
  },
  ru: {
    save: 'Сохранить',
    'queue.ahead':
      '{n, plural, one {впереди # ребёнок} few {впереди # ребёнка} many {впереди # детей} other {впереди # ребёнка}}',
    'hello.name': 'Имя: {name}',
  },
  en: {
    save: 'Save',
    'queue.ahead': '{n, plural, one {# child} other {# children}} ahead',
    'hello.name': 'Name: {name}',
  },
})

describe('catalogue of words', () => {
  it('speaks each language with its plural forms', () => {
    expect(words.for('kk')('queue.ahead', { n: 3 })).toBe('алда 3 бала')
    expect([1, 3, 5].map((n) => words.for('ru')('queue.ahead', { n }))).toEqual([
      'впереди 1 ребёнок',
      'впереди 3 ребёнка',
      'впереди 5 детей',
    ])
    expect(words.for('en')('save')).toBe('Save')
  })

  it('does not compile with a wrong key or wrong arguments, and throws when it is called so', () => {
    const t = words.for('kk')
    // @ts-expect-error no such key
    expect(() => t('sav')).toThrow('No words for «sav» in kk')
    // @ts-expect-error the argument is missing
    expect(() => t('hello.name')).toThrow()
    // @ts-expect-error the argument is of another type
    expect(t('queue.ahead', { n: 'x' })).toBeTypeOf('string')
    // @ts-expect-error the message takes no arguments
    expect(t('save', { n: 1 })).toBe('Сақтау')
  })

  it('finds keys made at run time without falling back to another language', () => {
    expect(words.find('ru', 'hello.name', { name: 'Айша' })).toBe('Имя: Айша')
    expect(words.find('ru', 'constructor')).toBeUndefined()
    expect(words.has('save')).toBe(true)
    expect(words.has('toString')).toBe(false)
  })

  it('keeps markup in an argument as plain text', () => {
    expect(words.for('kk')('hello.name', { name: '<b>{x}</b>' })).toBe('Аты: <b>{x}</b>')
  })

  it('compiles a message once: a thousand calls are cheap', () => {
    const start = performance.now()
    for (let n = 0; n < 1000; n++) words.for('ru')('queue.ahead', { n })
    expect(performance.now() - start).toBeLessThan(200)
  })
})
