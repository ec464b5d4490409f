import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { iinField } from '#platform/use-case/fields.ts'
import { CAPABILITIES } from './capabilities.ts'

/** A person's number is asked for, and no account is limited: why. */
const EXEMPT: Readonly<Record<string, string>> = {
  'access.open-account': 'an operator writes down the own number of a colleague; nobody is looked up by it',
  'access.record-account-holder':
    'an operator writes down the own number of a colleague; nobody is looked up by it',
  'placement.record-arrival':
    'compares with the one person of the referral, whose file is open to the organisation; nobody is looked up by it',
  'placement.transfer':
    'compares with the one person of the transfer, whose file is open to the organisation; nobody is looked up by it',
  'registry.search': 'finds only among the records that are open to the account',
}

const USE_CASES = CAPABILITIES.flatMap(({ useCases }) => useCases)

/** Whether a schema takes a number with a right check digit and none other. */
function isIin(schema: z.ZodType): boolean {
  if (schema === iinField) return true
  const within = (schema as { unwrap?: () => z.ZodType }).unwrap?.()
  return within !== undefined && isIin(within)
}

/** The fields of an input, whatever is done to it before it is read. */
function fieldsOf(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape) as z.ZodType[]
  if (schema instanceof z.ZodPipe) return [schema.in, schema.out].flatMap((one) => fieldsOf(one as z.ZodType))
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => fieldsOf(one as z.ZodType))
  return []
}

const asking = USE_CASES.filter(({ input }) => fieldsOf(input).some(isIin))

describe('a person named by an exact number', () => {
  it('DEC-65 is counted as a look-up by every use case that takes a number, or it stands here why not', () => {
    expect(asking.length).toBeGreaterThan(9)
    const open = asking.filter(({ looksUp }) => looksUp === undefined).map(({ name }) => name)
    expect(open.sort()).toEqual(Object.keys(EXEMPT).sort())
  })

  it('DEC-65 is looked up by no act that is kept and done later: it would be counted when it is not looked at', () => {
    const kept = USE_CASES.filter(({ second, signature }) => (second ?? signature) !== undefined)
    expect(kept.filter(({ looksUp }) => looksUp !== undefined).map(({ name }) => name)).toEqual([])
  })
})
