/** What is to stand on paper, as plain data: sheets of blocks and tables. Where each line comes is found out later. */

/** A printed document. */
export interface Paper {
  /** What a reader shows in its window. */
  readonly title: string;
  readonly sheets: readonly PaperSheet[];
}

/** Pages that belong together: they are counted from 1, and begin on a new page. */
export interface PaperSheet {
  readonly landscape?: true;
  /** Small, at the head of every page. */
  readonly head: string;
  /** Small, at the foot of every page; beside it stands the page's number. */
  readonly foot: string;
  /** «page 1 of 3» in the document's language. */
  readonly counting: { readonly page: string; readonly of: string };
  readonly blocks: readonly Block[];
}

export type Block = TextBlock | TableBlock | SigningBlock;

export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly style?: 'title' | 'strong' | 'small';
  readonly align?: 'left' | 'center' | 'right';
  /** Points left free below it; a little unless said. */
  readonly after?: number;
}

/** Lines to be filled in by hand, kept on one page: what is wanted, a line, and a hint below the line. */
export interface SigningBlock {
  readonly kind: 'signing';
  readonly lines: readonly { readonly label: string; readonly hint?: string }[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly TableRow[];
  /** Stands behind a band that goes on on the next page. */
  readonly continued: string;
  /** The least height of a row in points: room to write by hand. */
  readonly leastHeight?: number;
}

export interface PaperColumn {
  readonly head: string;
  /** Points; as wide as what stands in it; or a share of what the others leave. */
  readonly width: number | 'fit' | { readonly share: number };
  readonly align?: 'left' | 'center' | 'right';
  /** The head is read from below: for narrow columns of long names. */
  readonly upright?: true;
}

export type TableRow =
  | { readonly kind: 'row'; readonly cells: readonly Cell[] }
  /** A line over the rows that follow; of two levels, each ends what stood before it. */
  | { readonly kind: 'band'; readonly text: string; readonly level: 1 | 2 };

/** Words, or pieces that each begin a line; an empty text leaves room for handwriting. */
export type Cell = string | readonly Piece[];

export interface Piece {
  readonly text: string;
  readonly style?: 'bold' | 'small';
  /** A square to tick before the words. */
  readonly box?: true;
}
