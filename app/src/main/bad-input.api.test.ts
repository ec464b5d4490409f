import { LANGS } from '@tirek/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import { CAPABILITIES } from './capabilities.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

interface Shape {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly maxLength?: number
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
}

interface Problem {
  readonly title: string
  readonly remedy: string
  readonly fields: readonly { readonly path: string; readonly code: string; readonly text: string }[]
}

const TURKISTAN = '610000000'

let system: TestSystem
const PERMISSIONS = CAPABILITIES.flatMap((one) => one.permissions)
const signedIn = new Map<string, Person>()

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
})
afterAll(() => system.close())

function commands(): readonly AnyUseCase[] {
  return [...system.parts.useCases.values()].filter((useCase) => useCase.kind === 'command')
}

function shapeOf(useCase: AnyUseCase): Shape {
  return z.toJSONSchema(useCase.input, { io: 'input', unrepresentable: 'any' }) as Shape
}

/** Someone whose role may run the command; commands of the system and of visitors alone have nobody. */
async function someoneFor(action: string): Promise<Person | undefined> {
  const row = PERMISSIONS.find((one) => one.action === action && !['system', 'public'].includes(one.role))
  if (row === undefined) return undefined
  const { role, authority } = row
  const post = `${role} ${authority ?? ''}`
  const specialty = authority === undefined ? {} : { specialty: `${authority}-authority` }
  const found = signedIn.get(post) ?? (await system.signIn({ role, region: TURKISTAN, ...specialty }))
  signedIn.set(post, found)
  return found
}

async function problemsOf(input: (shape: Shape) => Record<string, unknown>, lang: string) {
  const answers: { name: string; shape: Shape; status: number; problem: Problem }[] = []
  for (const useCase of commands()) {
    const someone = await someoneFor(useCase.name)
    const shape = shapeOf(useCase)
    if (someone === undefined || Object.keys(shape.properties ?? {}).length === 0) continue
    const answer = await someone.command(useCase.name, input(shape), { 'accept-language': lang })
    answers.push({
      name: useCase.name,
      shape,
      status: answer.status,
      problem: answer.body as unknown as Problem,
    })
  }
  return answers
}

function mapText(shape: Shape, value: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.keys(shape.properties ?? {}).map((name) => [name, value]))
}

describe('bad input of every command', () => {
  it.each(LANGS)('names every missing field at once, in words (%s)', async (lang) => {
    const answers = await problemsOf(() => ({}), lang)
    expect(answers.length).toBeGreaterThan(40)
    for (const { name, shape, status, problem } of answers) {
      const required = shape.required ?? []
      if (required.length === 0) continue
      expect([name, status]).toEqual([name, 422])
      // A group whose every question is named counts as named.
      const paths = problem.fields.map((field) => field.path.split('.')[0])
      expect([name, required.filter((field) => !paths.includes(field))]).toEqual([name, []])
      expect([name, problem.fields.filter((field) => field.text.length < 5)]).toEqual([name, []])
    }
  })

  it('refuses 10,000 characters in any text at its own field', async () => {
    const long = 'ә'.repeat(10_000)
    const isShort = ({ type, maxLength = 0 }: Shape) => type === 'string' && maxLength < long.length
    for (const { name, shape, status, problem } of await problemsOf((shape) => mapText(shape, long), 'kk')) {
      expect([name, status]).toEqual([name, 422])
      const paths = problem.fields.map((field) => field.path.split('.')[0])
      const texts = Object.entries(shape.properties ?? {}).filter(([, one]) => isShort(one))
      expect([name, texts.map(([field]) => field).filter((field) => !paths.includes(field))]).toEqual([
        name,
        [],
      ])
      expect(JSON.stringify(problem).length).toBeLessThan(20_000)
    }
  })

  it('refuses a value of the wrong type at its own field', async () => {
    const answers = await problemsOf((shape) => mapText(shape, { nested: [] }), 'ru')
    for (const { name, shape, status, problem } of answers) {
      expect([name, status]).toEqual([name, 422])
      const paths = problem.fields.map((field) => field.path.split('.')[0])
      const simple = Object.entries(shape.properties ?? {}).filter(([, one]) => one.type === 'string')
      expect([name, simple.map(([field]) => field).filter((field) => !paths.includes(field))]).toEqual([
        name,
        [],
      ])
    }
  })

  it('says the same problem in three languages', async () => {
    const [kk, ru, en] = await Promise.all(LANGS.map((lang) => problemsOf(() => ({}), lang)))
    for (const [at, one] of (kk ?? []).entries()) {
      const titles = new Set([one.problem.title, ru?.[at]?.problem.title, en?.[at]?.problem.title])
      if (one.status === 422) expect([one.name, titles.size]).toEqual([one.name, 3])
    }
  })
})
