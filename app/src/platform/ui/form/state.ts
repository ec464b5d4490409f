import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Catalogue, MessageArgs } from '#platform/i18n/catalogue.ts'
import { useView } from '#platform/i18n/view.ts'
import { LateContext } from '../late.ts'
import { messages } from '../messages.ts'

/** One mistake of a field: a code with words in `field.<code>` and the values its words need. */
export type FieldError = { code: string; args?: Readonly<Record<string, string | number>> }

/** What a form shows again after a refused submit, so that nothing typed is lost. */
export type FormState = {
  values: Readonly<Record<string, string | readonly string[]>>
  errors: Readonly<Record<string, FieldError>>
  /** Idempotency key of this form: the same for every submit of one page. */
  key: string
  /** Version of the record the person saw; a newer one makes the submit stale. */
  version?: string
}

/** Any catalogue, for words of a capability's own field errors. */
export type FieldWords = Pick<Catalogue<Record<string, MessageArgs | undefined>>, 'find'>

export type FormContextValue = FormState & {
  id?: string | undefined
  words?: FieldWords | undefined
  /** The HTML id of the form, where it has one. */
  name?: string | undefined
}

/** Mistakes by the name of their field, as a use case names them. */
export function fieldErrors(problems: readonly (FieldError & { path: string })[]): FormState['errors'] {
  return Object.fromEntries(
    problems.map(({ path, code, args }) => [path, args === undefined ? { code } : { code, args }]),
  )
}

/** A form that has not been sent yet. */
export function emptyForm(key: string, values: FormState['values'] = {}, version?: string): FormState {
  return { values, errors: {}, key, ...(version === undefined ? {} : { version }) }
}

/** What a form begins with: a value that is not known leaves its field empty. */
type Known = Readonly<Record<string, string | readonly string[] | null | undefined>>

/** A form that has not been sent yet shows what is known; one that came back shows what was typed. */
export function prefilled(form: FormState, known: Known): FormState {
  if (Object.keys(form.values).length > 0) return form
  const values = Object.entries(known).flatMap(([name, value]) =>
    value == null ? [] : [[name, value] as const],
  )
  return { ...form, values: Object.fromEntries(values) }
}

export const FormContext = createContext<FormContextValue>({ values: {}, errors: {}, key: '' })

/** The HTML id of a field; links of the error summary lead to it. */
export function fieldId(name: string, formId?: string): string {
  const safe = name.replace(/[^\p{L}\p{N}_-]+/gu, '-')
  return formId === undefined ? `f-${safe}` : `${formId}-${safe}`
}

function lookUp(words: FieldWords, lang: 'kk' | 'ru' | 'en', key: string, args: FieldError['args']) {
  try {
    return words.find(lang, key, args)
  } catch {
    // The error came without the values its words need: the general words are said instead.
    return undefined
  }
}

/** The words of a mistake: the capability's own, then those of the kit, then «тексеріңіз». */
export function useErrorText(): (error: FieldError) => string {
  const { lang } = useView()
  const { words } = useContext(FormContext)
  return ({ code, args }) => {
    const key = code.startsWith('field.') ? code : `field.${code}`
    const own =
      words === undefined ? undefined : (lookUp(words, lang, key, args) ?? lookUp(words, lang, code, args))
    return own ?? lookUp(messages, lang, key, args) ?? messages.for(lang)('field.check')
  }
}

export type Field = {
  id: string
  value: string
  values: readonly string[]
  error: string | undefined
  has: (name: string) => string | undefined
}

/** What a person does with a field: fills it in, chooses, ticks. */
export type FieldKind = 'fill' | 'choose' | 'choose-some' | 'tick'

/** What the checks of the input say of a value that is missing or is no value of the list. */
const MISSING = /^(?:field\.)?(?:required|choose-one|number|wrong-type)$/

const OF_KIND: Readonly<Partial<Record<FieldKind, string>>> = {
  choose: 'field.choose-one',
  'choose-some': 'field.choose-some',
  tick: 'field.tick',
}

/** «Required» in the words of the field: fill in, choose, tick. */
function nameMissing(error: FieldError, kind: FieldKind): FieldError {
  const code = OF_KIND[kind]
  return code === undefined || !MISSING.test(error.code) ? error : { code }
}

/** State of one field of the surrounding form; also tells the error summary the field's label. */
export function useField(name: string, label: string, kind: FieldKind = 'fill'): Field {
  const form = useContext(FormContext)
  const errorText = useErrorText()

  const raw = form.values[name]
  const values = typeof raw === 'string' ? [raw] : (raw ?? [])
  const mistake = form.errors[name]
  const error = mistake === undefined ? undefined : errorText(nameMissing(mistake, kind))
  const late = useContext(LateContext)
  late.fields.set(name, { label, error })
  if (form.name !== undefined) late.typed.add(form.name)
  return {
    id: fieldId(name, form.id),
    value: values[0] ?? '',
    values,
    error,
    has: (part) => {
      const value = form.values[part]
      return typeof value === 'string' ? value : value?.[0]
    },
  }
}
