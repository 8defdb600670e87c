// Page elements → plain text as a reader sees it, and where each piece of it stands. Pure: nothing is measured and nothing is changed.

const UNSEEN = 'script,style,template,noscript,head,textarea,select,option,input,button,svg,iframe,object,[hidden]';
const LINES =
  'address,article,aside,blockquote,caption,dd,details,div,dl,dt,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,summary,table,tr,ul';

/** A run of text in the page, or a break between two of them (`space`: table cells). */
export type Piece = { kind: 'text'; node: Text; verbatim: boolean } | { kind: 'line' } | { kind: 'space' };

/** Many pages keep line ends by their style sheet. Asking for a style is dear, so only text with a line end inside is asked about. */
function keepsLines(node: Text): boolean {
  const { parentElement, ownerDocument } = node;
  if (!parentElement || !/\S[^\S\n]*\n\s*\S/.test(node.data)) return false;
  return ownerDocument.defaultView?.getComputedStyle(parentElement).whiteSpace.startsWith('pre') === true;
}

/** The pieces of an element's text in order. `skip` names elements to leave out beside what is never read. */
export function* pieces(element: Element, skip = '', verbatim = false): Generator<Piece> {
  const keepsSpaces = verbatim || element.matches('pre,[style*="pre-wrap"]');
  for (const node of element.childNodes) {
    if (node.nodeType === 3) {
      const text = node as Text;
      yield { kind: 'text', node: text, verbatim: keepsSpaces || keepsLines(text) };
    }
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    if (child.matches(UNSEEN) || (skip && child.matches(skip))) continue;
    if (child.matches('br')) {
      yield { kind: 'line' };
      continue;
    }
    const isLine = child.matches(LINES);
    if (isLine) yield { kind: 'line' };
    if (child.matches('td,th')) yield { kind: 'space' };
    yield* pieces(child, skip, keepsSpaces);
    if (isLine) yield { kind: 'line' };
  }
}

/**
 * The text of an element: line breaks at `br` and between blocks, white space folded as browsers show it.
 * @param limit stops after about that many characters
 */
export function plainText(element: Element | null | undefined, skip = '', limit = Number.POSITIVE_INFINITY): string {
  if (!element) return '';
  let text = '';
  for (const piece of pieces(element, skip)) {
    if (piece.kind === 'line') text += '\n';
    else if (piece.kind === 'space') text += ' ';
    else text += piece.verbatim ? piece.node.data : piece.node.data.replace(/\s+/g, ' ');
    if (text.length > limit) break;
  }
  return tidy(text).slice(0, limit);
}

/** Line ends as `\n`, no trailing spaces, at most one empty line in a row. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\u00a0/g, ' ')
      // Attack: from every space of a long run, the rest of it would be tried again.
      .replace(/(?<![ \t])[ \t]+\n/g, '\n')
      .replace(/\n[ \t]+(?=\S)/g, (lead) => (lead.length > 2 ? lead : '\n'))
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

/** The text of an element on one line. */
export function lineText(element: Element | null | undefined, skip = ''): string {
  return plainText(element, skip).replace(/\s+/g, ' ');
}
