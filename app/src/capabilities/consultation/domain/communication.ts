export const COMMUNICATION_MEANS = ['sign-language', 'braille', 'other-fonts', 'other-methods'] as const
/** Ways of communication and writing a child may need: Law 343, 11(3). */
export type CommunicationMean = (typeof COMMUNICATION_MEANS)[number]

/** A recipient of a direction and the means it has. */
export type Recipient = { readonly id: string; readonly means: readonly string[] }

/** A direction whose recipient lacks means that the child needs. */
export type MeansGap = { readonly key: string; readonly missing: readonly CommunicationMean[] }

/** Directions to organisations of the register that have not what the child needs; nothing is known of the others. */
export function meansGaps(
  needed: readonly CommunicationMean[],
  directions: readonly { readonly key: string; readonly recipientId?: string | undefined }[],
  recipients: readonly Recipient[],
): readonly MeansGap[] {
  return directions.flatMap(({ key, recipientId }) => {
    const recipient = recipients.find(({ id }) => id === recipientId)
    const missing = recipient === undefined ? [] : needed.filter((mean) => !recipient.means.includes(mean))
    return missing.length === 0 ? [] : [{ key, missing }]
  })
}
