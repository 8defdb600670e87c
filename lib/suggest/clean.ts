// Which lines of a message its author wrote for this ticket: quoted history, greeting, closing and signature are told apart. Modest on
// purpose: a line that is not clearly something else counts as the author's own.

export type LineKind = 'own' | 'greeting' | 'signature' | 'quoted';

export interface Line {
  /** UTF-16 offsets, without the line break. */
  start: number;
  end: number;
  kind: LineKind;
}

const QUOTED = /^\s*[>|]/;
const WROTE =
  /^\s*(on|am|le|el|em|op|il)\b.{4,160}\b(wrote|schrieb|a écrit|escribió|escreveu|schreef|ha scritto)\b.{0,40}:?\s*$/iu;
const DIVIDER =
  /^\s*[-_*]{2,}\s*(original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message (d['’]origine|transféré)|mensaje (original|reenviado)|mensagem (original|encaminhada)|messaggio (originale|inoltrato)|oorspronkelijk bericht|doorgestuurd bericht|begin forwarded message)/iu;
const HEADER_FROM = /^\s*\*?(from|von|de|van|da|expéditeur|absender|afzender|mittente)\*?\s*:\s*\S/iu;
const HEADER_NEXT =
  /^\s*\*?(sent|to|cc|date|subject|gesendet|an|datum|betreff|envoyé( le)?|à|objet|enviad[oa]( el| em)?|fecha|data|para|asunto|assunto|aan|verzonden|onderwerp|inviato|a|oggetto)\*?\s*:/iu;
const GREETING =
  /^\s*(hi|hiya|hello|hey|dear|good (morning|afternoon|evening|day)|morning|hallo|guten (tag|morgen|abend)|moin|sehr geehrte[rs]?|liebe[rs]?|bonjour|bonsoir|cher|chère|hola|buen[oa]s (días|tardes|noches)|estimad[oa]s?|olá|bo[am] (dia|tarde|noite)|prezad[oa]s?)\b[^.?!:]{0,40}[,!.:]?\s*$/iu;
const CLOSING =
  /^\s*((with )?(kind|best|warm|many)?\s*(regards|wishes|thanks)|(many )?thanks?( you)?( a lot| again| in advance| and (kind |best )?regards)?|cheers|best|yours( (sincerely|faithfully|truly|hopefully|in hope))?|sincerely|all (the best|good wishes)|mit (freundlichen|besten|lieben) grüßen|(viele|beste|liebe|schöne) grüße|(danke( und)? )?gruß|(bien )?cordialement|merci( d'avance)?|bien à vous|(un )?saludos?( cordial(es)?)?|gracias|atentamente|obrigad[oa]|atenciosamente|cumprimentos)\s*[,.!]?\s*([\p{Lu}][\p{L}.'-]*\s*){0,3}$/iu;
const DASHES = /^\s*(--|—|__+)\s*$/;
const SENT_FROM =
  /^\s*(sent from (my|mail for|yahoo)|get outlook for|von meinem .{1,40} gesendet|gesendet von|envoyé de(puis)? mon|enviado (desde|do|de) m[ie]|inviato da(l mio)?|verzonden (vanaf|met) mijn?)\b/iu;

// "This e-mail may contain confidential information …": a footer that no person wrote for this ticket.
const LEGAL =
  /^\s*(this (e-?mail|message|communication)( and| may|,| is| contains| \(including)|the information (contained )?in this|confidentiality notice|disclaimer\b|diese (e-?mail|nachricht) (enthält|kann|ist)|ce (message|courriel|mail) (est|peut|et)|este (mensaje|correo|e-?mail)( electrónico)? (es|puede|y|contiene)|esta mensagem (é|pode|e|contém)|questo messaggio|dit bericht)/iu;
const LEGAL_WORD =
  /confidential|intended|privileged|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|disclaimer/iu;

/** The lines of a message, each with its kind. `author` is the writer's name: a line of just that name begins the signature. */
export function readLines(text: string, author = ''): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const content of text.split('\n')) {
    lines.push({ start: at, end: at + content.length, kind: 'own' });
    at += content.length + 1;
  }
  const content = (index: number) => text.slice(lines[index]?.start, lines[index]?.end);
  markQuoted(lines, content);
  markGreeting(lines, content);
  markSignature(lines, content, author);
  return lines;
}

type Content = (index: number) => string;

function markQuoted(lines: Line[], content: Content): void {
  for (const [index, line] of lines.entries()) {
    if (QUOTED.test(content(index))) line.kind = 'quoted';
    const headed =
      HEADER_FROM.test(content(index)) && [1, 2, 3].some((step) => HEADER_NEXT.test(content(index + step)));
    const history = DIVIDER.test(content(index)) || isWrote(content, index) || headed;
    if (!history) continue;
    line.kind = 'quoted';
    // Below "… wrote:" with marked lines the author may go on; with unmarked lines everything below is history.
    const next = [1, 2].find((step) => content(index + step).trim() !== '');
    if (next !== undefined && QUOTED.test(content(index + next))) continue;
    for (const later of lines.slice(index)) later.kind = 'quoted';
    return;
  }
}

const ON = /^\s*(on|am|le|el|em|op|il)\b/iu;
const LONGEST_WROTE = 200;

/** "On Monday, Anna wrote:", which mail programs break in two when the name is long. */
function isWrote(content: Content, index: number): boolean {
  const line = content(index);
  if (line.length > LONGEST_WROTE || !ON.test(line)) return false;
  return WROTE.test(line) || (/\d/.test(line) && WROTE.test(`${line} ${content(index + 1).slice(0, LONGEST_WROTE)}`));
}

function markGreeting(lines: Line[], content: Content): void {
  const first = lines.findIndex((line, index) => line.kind === 'own' && content(index).trim() !== '');
  const line = lines[first];
  if (line && GREETING.test(content(first))) line.kind = 'greeting';
}

function markSignature(lines: Line[], content: Content, author: string): void {
  const names = [author, author.split(/\s+/)[0] ?? '']
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name.length > 1);
  const first = lines.findIndex((line, place) => line.kind === 'own' && content(place).trim() !== '');
  const begins = lines.findIndex((line, index) => {
    if (line.kind !== 'own') return false;
    const own = content(index);
    if (DASHES.test(own) || SENT_FROM.test(own) || (LEGAL.test(own) && LEGAL_WORD.test(own))) return true;
    // A closing or a name as the very first words is the message itself ("Thanks!").
    if (first === -1 || index <= first) return false;
    return (
      CLOSING.test(own) ||
      names.includes(
        own
          .trim()
          .replace(/[,.!]$/, '')
          .toLowerCase(),
      )
    );
  });
  if (begins === -1) return;
  for (const line of lines.slice(begins)) if (line.kind === 'own') line.kind = 'signature';
}
