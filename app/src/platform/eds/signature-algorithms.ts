/** What a signature is made of, whatever the algorithm. */
export interface SignedInput {
  readonly signatureOid: string
  readonly keyOid: string
  /** Object identifiers in the parameters of the key: the curve, the hash. */
  readonly keyParameters: readonly string[]
  /** The content of the bit string with the public key. */
  readonly key: Uint8Array
  readonly signature: Uint8Array
  readonly data: Uint8Array
}

/** A family of algorithms that the platform's own cryptography does not know; other verifiers can be put here. */
export interface SignatureAlgorithms {
  /** True when a key with this object identifier belongs to the family and can be verified. */
  knowsKey(keyOid: string): boolean
  /** Our name of a hash function of the family. */
  digestName(oid: string): string | undefined
  digest(name: string, data: Uint8Array): Uint8Array | undefined
  /** False also for parameters that are not known. */
  verify(input: SignedInput): boolean
}
