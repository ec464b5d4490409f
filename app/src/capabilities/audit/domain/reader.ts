/** Who read a file, as the log has it. */
export interface Reader {
  readonly role: string
  readonly name: string
}

const WITHOUT_A_NAME: readonly string[] = ['representative', 'recipient', 'public', 'system']

/**
 * The name of a reader that a family may know. Staff act for an organisation and are named; another representative, a
 * stranger who was refused, and the system are said by their role alone.
 */
export function nameForFamily({ role, name }: Reader): string | undefined {
  if (WITHOUT_A_NAME.includes(role) || name.trim() === '') return undefined
  return name
}
