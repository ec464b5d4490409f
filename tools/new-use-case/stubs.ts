/** Flat messages of one language. */
export type Texts = Readonly<Record<string, string>>

/** One name in all its shapes. */
export type Names = {
  readonly capability: string
  /** `defer-arrival` */
  readonly verb: string
  /** `deferArrival` */
  readonly camel: string
  /** `DeferArrival` */
  readonly pascal: string
  /** `Defer arrival` */
  readonly words: string
}

const NAME = /^[a-z]+(-[a-z]+)*$/

/** The shapes of a name; undefined when it is not kebab-case. */
export function namesOf(capability: string, verb: string): Names | undefined {
  if (!NAME.test(capability) || !NAME.test(verb)) return undefined

  const camel = verb.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const pascal = camel.charAt(0).toUpperCase() + camel.slice(1)
  const words = verb.charAt(0).toUpperCase() + verb.slice(1).replaceAll('-', ' ')
  return { capability, verb, camel, pascal, words }
}

function useCase({ capability, verb, camel, words }: Names): string {
  return `import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { idField } from '#platform/use-case/fields.ts'
import { command } from '#platform/use-case/use-case.ts'

/** ${words}. */
export const ${camel} = command({
  name: '${capability}.${verb}',
  title: { kk: '${words}', ru: '${words}', en: '${words}' },
  basis: [cite('law-343', 'art-1')],
  input: z.object({ personId: idField }),
  output: z.object({ personId: z.uuid() }),
  run: async (act, { personId }) => {
    const [region = ''] = act.actor.regions

    await act.record({
      name: '${capability}.${verb}',
      region,
      personId,
      subject: { kind: 'person', id: personId },
    })
    return ok({ personId })
  },
})
`
}

function test({ capability, verb, camel }: Names): string {
  return `import { describe, expect, it } from 'vitest'
import { ${camel} } from './${verb}.ts'

describe('${capability}.${verb}', () => {
  it('refuses an input without the person', () => {
    expect(${camel}.input.safeParse({}).success).toBe(false)
  })
})
`
}

function page({ verb, camel, pascal, capability }: Names): string {
  return `import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { ${camel} } from '../use-cases/${verb}.ts'
import { messages } from './messages.ts'

const path = '/${capability}/:personId/${verb}'

function ${pascal}Body({ personId, form }: { personId: string; form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('${verb}.title')} />
      <Form state={form} words={messages}>
        <HiddenField name="personId" value={personId} />
        <Submit>{t('${verb}.submit')}</Submit>
      </Form>
    </>
  )
}

export const ${camel}Page = page({
  path,
  roles: [],
  render: async ({ form, lang, params }) => ({
    title: messages.for(lang)('${verb}.title'),
    body: <${pascal}Body personId={params['personId'] ?? ''} form={form} />,
  }),
})

export const ${camel}Action = action({
  path,
  command: ${camel},
  page: ${camel}Page,
  done: ({ personId }) => \`/people/\${personId}\`,
})
`
}

/** New files of a use case, by their path in the folder of the capability. */
export function stubs(names: Names): Readonly<Record<string, string>> {
  return {
    [`use-cases/${names.verb}.ts`]: useCase(names),
    [`use-cases/${names.verb}.test.ts`]: test(names),
    [`web/${names.verb}.page.tsx`]: page(names),
  }
}

/** The messages with the words of the new form added at the end; those that exist stay as they are. */
export function addWords(texts: Texts, { verb, words }: Names, lang: string): Texts {
  const marked = lang === 'en' ? words : `${words} (${lang})`
  return {
    ...texts,
    [`${verb}.title`]: texts[`${verb}.title`] ?? marked,
    [`${verb}.submit`]: texts[`${verb}.submit`] ?? marked,
  }
}
