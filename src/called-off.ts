/** Thrown when the start was called off before what it waited for was there. */
export class CalledOff extends Error {
  override name = 'CalledOff';
}
