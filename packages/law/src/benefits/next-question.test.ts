import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { contradictionsIn } from './contradictions.ts'
import { FACTS, type FactValues, questionTo } from './facts.ts'
import { changedAt } from './milestone.ts'
import { determineAll, nextQuestion } from './next-question.ts'

const ON = localDate('2026-03-02')

const family: FactValues = {
  age: 5,
  status: 'child',
  asker: 'parent',
  residence: 'citizen',
  permanent: true,
}

describe('a birthday', () => {
  it('DEC-104 is worth looking again when something changes with it, and only then', () => {
    expect(changedAt(7, family, ON)).toContain('disability-allowance')
    expect(changedAt(3, { ...family, congenital: true }, ON)).toEqual(['abilitation'])
    expect(changedAt(18, family, ON)).toContain('raising-allowance')
    expect(changedAt(9, family, ON)).toEqual([])
  })
})

describe('contradictory answers', () => {
  it('are named at the one to correct, with the article', () => {
    const at = (facts: FactValues) => contradictionsIn(facts, ON).map((one) => [one.at, one.cite.unit])
    expect(at({ age: 18, status: 'child' })).toEqual([['status', 'art-155']])
    expect(at({ age: 17, status: 'child' })).toEqual([])
    expect(at({ asker: 'parent', 'state-kept': true })).toEqual([['state-kept', 'art-15-3']])
    expect(at({ status: 'child' })).toEqual([])
  })
})

describe('the questions', () => {
  it('DEC-104 ask what can still change an answer, in order, and end', () => {
    const facts: Record<string, number | string | boolean> = {}
    const asked: string[] = []
    const answers: FactValues = { ...family, noticed: true, conclusion: false, lone: false, employed: false }
    for (
      let next = nextQuestion(facts, new Set(), ON);
      next !== undefined;
      next = nextQuestion(facts, new Set(), ON)
    ) {
      asked.push(next.id)
      facts[next.id] = answers[next.id] ?? false
      expect(asked.length).toBeLessThan(30)
    }
    expect(asked.slice(0, 3)).toEqual(['asker', 'age', 'status'])
    expect(asked).not.toContain('group')
    expect(asked).not.toContain('state-kept')
    expect(asked).not.toContain('graduated')
    expect(asked).not.toContain('treaty')
    expect(asked).not.toContain('congenital')
  })

  it('a skipped question leaves the answer open and is not asked again', () => {
    const next = nextQuestion({}, new Set(['age']), ON)
    expect(nextQuestion({}, new Set(['age', 'asker']), ON)?.id).toBe('status')
    expect(next?.id).toBe('asker')
    expect(determineAll({}, ON).every(({ verdict: found }) => found === 'unknown')).toBe(true)
  })

  it('are put to whoever asks for themselves in words about themselves', () => {
    const words = (asker: string) => FACTS.map((fact) => questionTo(fact, { asker }).ru)
    expect(words('parent')).toContain('Сколько лет ребёнку?')
    expect(words('self')).toContain('Сколько вам лет?')
    expect(words('self')).not.toContain('Сколько лет ребёнку?')
  })
})
