/** The part of the package's interface that the page of sign-in uses; the package has no types of its own. */
declare module 'ncalayer-js-client' {
  export class NCALayerClient {
    constructor(url?: string, allowKmdHttpApi?: boolean)
    connect(): Promise<string>
    basicsSignCMS(
      allowedStorages: readonly string[] | null,
      data: string,
      signingParams: { readonly decode: boolean; readonly encapsulate: boolean; readonly digested: boolean },
      signerParams: { readonly extKeyUsageOids: readonly string[] },
      locale: string,
    ): Promise<string>
  }
}
