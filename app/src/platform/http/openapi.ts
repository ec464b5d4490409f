import { describeCitation } from '@tirek/law'
import { z } from 'zod'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'

type Json = Readonly<Record<string, unknown>>

const problem = {
  description: 'A refusal: what, why (with the law), what to do next',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'status', 'code', 'title', 'detail', 'remedy', 'cite', 'facts', 'fields'],
        properties: {
          type: { type: 'string' },
          status: { type: 'integer' },
          code: { type: 'string', examples: ['screening.consent-missing'] },
          title: { type: 'string' },
          detail: { type: 'string' },
          remedy: { type: 'string' },
          cite: { type: 'array', items: { type: 'object' } },
          facts: { type: 'object' },
          fields: { type: 'array', items: { type: 'object' } },
        },
      },
    },
  },
}

const refusals = { 401: problem, 403: problem, 404: problem, 409: problem, 422: problem }

function schemaOf(type: z.ZodType, io: 'input' | 'output'): Json {
  return z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Json
}

function describe(useCase: AnyUseCase): Json {
  return {
    operationId: useCase.name,
    summary: useCase.title.en,
    description: `${useCase.title.kk} · ${useCase.title.ru}`,
    tags: [useCase.name.split('.')[0]],
    'x-basis': useCase.basis.map((citation) => describeCitation(citation, 'en')),
    responses: {
      200: {
        description: 'Done',
        content: { 'application/json': { schema: schemaOf(useCase.output, 'output') } },
      },
      ...refusals,
    },
  }
}

function commandPath(useCase: AnyUseCase): Json {
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    schema: { type: 'string' },
    description: 'Repeat-safe key of the caller',
  }
  const content = { 'application/json': { schema: schemaOf(useCase.input, 'input') } }
  return { post: { ...describe(useCase), parameters: [key], requestBody: { required: true, content } } }
}

function queryPath(useCase: AnyUseCase): Json {
  const schema = schemaOf(useCase.input, 'input')
  const properties = (schema['properties'] ?? {}) as Record<string, Json>
  const required = (schema['required'] ?? []) as readonly string[]
  const parameters = Object.entries(properties).map(([name, inner]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: inner,
  }))
  return { get: { ...describe(useCase), parameters } }
}

/** The OpenAPI 3.1 document of all commands and queries, generated from the schemas that check the input. */
export function openApi(useCases: readonly AnyUseCase[]): Json {
  const paths = useCases.map((useCase) =>
    useCase.kind === 'command'
      ? [`/api/v1/commands/${useCase.name}`, commandPath(useCase)]
      : [`/api/v1/queries/${useCase.name}`, queryPath(useCase)],
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tirek',
      version: '1',
      description: 'Commands and queries of Tirek. Dates YYYY-MM-DD, ids UUIDv7.',
    },
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    security: [{ session: [] }],
    paths: Object.fromEntries(paths),
  }
}
