/** The cases that were chosen, and those that no longer are the giver's: somebody else has moved them meanwhile. */
export function splitChosen<Case extends { readonly id: string }>(
  led: readonly Case[],
  chosen: readonly string[],
): { readonly given: readonly Case[]; readonly gone: readonly string[] } {
  const wanted = new Set(chosen)
  const given = led.filter(({ id }) => wanted.has(id))
  const own = new Set(given.map(({ id }) => id))
  return { given, gone: [...wanted].filter((id) => !own.has(id)) }
}

/** Who may go on with the work of a specialist: another of the same specialty. */
export function mayTakePost(
  from: { readonly id: string; readonly specialty: string | undefined },
  to: { readonly id: string; readonly specialty: string | undefined },
): boolean {
  return to.id !== from.id && to.specialty !== undefined && to.specialty === from.specialty
}
