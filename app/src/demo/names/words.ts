/** Splits a block of names into a list; line breaks and repeated spaces carry no meaning. */
export function words(block: string): readonly string[] {
  return block.trim().split(/\s+/)
}
