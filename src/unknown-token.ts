/** Thrown when the messenger refuses the token: waiting would not help. */
export class UnknownToken extends Error {
  override name = 'UnknownToken';
}
