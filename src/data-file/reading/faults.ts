/** Why a file cannot be read as a table. Each code has its sentence in locales/<lang>/import.ftl. */

export type FileFault =
  /** Larger than is read, as it came or once unpacked. */
  | { code: 'file-too-big'; mostMb: number }
  | { code: 'file-too-many-rows'; most: number }
  | { code: 'file-too-many-columns'; most: number }
  | { code: 'file-not-a-table' }
  /** The format before 2007. */
  | { code: 'file-old-format' }
  | { code: 'file-encrypted' }
  | { code: 'file-macros' }
  /** It draws on other files or on data from elsewhere. */
  | { code: 'file-external-links' }
  | { code: 'file-damaged' }
  /** The reading took longer or more memory than it may. */
  | { code: 'file-too-heavy' };

/** A fault found deep inside the reading; it never leaves the thread that reads. */
export class FileRefused extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.code);
    this.fault = fault;
  }
}
