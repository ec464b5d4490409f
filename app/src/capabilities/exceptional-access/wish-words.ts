import { localize } from '@tirek/kernel'
import type { Capability } from '#platform/module.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import type { Approval } from './domain/approval.ts'
import type { WishWords } from './use-cases/show-wishes.ts'

/** Finds a use case of the server by its name. */
export function finderOf(others: () => readonly Capability[]): (name: string) => AnyUseCase | undefined {
  return (name) =>
    others()
      .flatMap((one) => one.useCases)
      .find((one) => one.name === name)
}

/** The words of wishes, taken from the capabilities whose commands they are. */
export function wishWordsOf(others: () => readonly Capability[]): WishWords {
  const find = finderOf(others)
  const said = ({ useCase, input }: Approval) => {
    const found = find(useCase)
    const parsed = found?.input.safeParse(input)
    return found?.second === undefined || !parsed?.success
      ? undefined
      : { second: found.second, input: parsed.data }
  }
  return {
    title: (name, lang) => {
      const found = find(name)
      return found === undefined ? name : localize(found.title, lang)
    },
    lines: async (act, one) => {
      const known = said(one)
      const owner = others().find(({ name }) => one.useCase.startsWith(`${name}.`))
      const word = (key: string) => owner?.messages.find(act.lang, key) ?? key
      const lines = (await known?.second.shows(act, known.input)) ?? []
      return lines.map(({ label, value, isKey }) => ({
        label: word(label),
        value: isKey === true ? word(value) : value,
      }))
    },
    href: (one) => {
      const known = said(one)
      return known?.second.href?.(known.input)
    },
  }
}
