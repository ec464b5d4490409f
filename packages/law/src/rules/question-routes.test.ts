import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { QUESTION_BODIES, QUESTION_TOPICS, routeOfQuestion } from './question-routes.ts'

describe('the body that answers a question', () => {
  it('LAW-16-2 LAW-8-12 every topic has one of the three authorities or the local executive body, with an article', () => {
    const today = localDate('2026-11-22')
    const routes = QUESTION_TOPICS.map((topic) => routeOfQuestion(topic, today))
    expect(routes.every((route) => route?.cite.act === 'law-343')).toBe(true)
    expect(new Set(routes.map((route) => route?.body))).toEqual(new Set(QUESTION_BODIES))
  })

  it('LAW-19-1 nothing is routed by the Law before it was in force', () => {
    expect(routeOfQuestion('rights', localDate('2002-12-31'))).toBeUndefined()
    expect(routeOfQuestion('rights', localDate('2003-01-01'))?.body).toBe('local-executive-body')
  })
})
