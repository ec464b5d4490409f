/** The hidden field with the words that a form was begun with, ahead of the person. */
export const BEGUN = 'begun'

type Sent = Readonly<Record<string, unknown>>

/** What was typed: words that still stand as the form was begun say nothing, and the field counts as empty. */
export function withoutBegun(form: Sent): Sent {
  const { [BEGUN]: begun, words, ...typed } = form
  const isUntouched = typeof words === 'string' && typeof begun === 'string' && words.trim() === begun.trim()
  return { ...typed, words: isUntouched ? '' : words }
}
