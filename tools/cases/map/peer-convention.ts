/** Thrown by a case call when the case rests on a library's convention that differs from ours; says which. */
export class PeerConvention extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "PeerConvention";
  }
}
