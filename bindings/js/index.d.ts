import type { Story } from "./story.js";

export type * from "./story.js";

export interface Options {
  /** What the offsets of all spans count: UTF-16, as JavaScript's strings do, unless it is given. The story's field `offsets` says it. */
  offsets?: "utf16" | "code_points" | "bytes";
}

/**
 * Reads a release from plain text. Never fails; takes time linear in the text.
 *
 * Offsets are indices of JavaScript's strings: `text.slice(quote.span.start, quote.span.end)` are the words of a quote.
 *
 * @throws TypeError if `text` is no string
 * @throws RangeError if there is no such unit of offsets
 */
export function extract(text: string, options?: Options): Story;

/**
 * A self-contained web page of a release with its findings highlighted. Everything from the text is escaped.
 *
 * @throws TypeError if `text` is no string
 */
export function toHtml(text: string): string;

/** The version of the package. */
export function version(): string;
