// Tickets that ask for nothing: the customer's last word is a thank-you, or a machine wrote that nobody is there.
import type { Ticket } from '../ticket/ticket.ts';
import { sentences } from './sentences.ts';

const AUTOMATIC =
  /^\s*(re:\s*)?(automatic reply|auto[- ]?reply|out of (the )?office|automatische antwort|abwesenheit\w*|réponse automatique|respuesta automática|resposta automática)\b/i;
const THANKS =
  /\b(thank you|thanks|thank u|thx|cheers|much appreciated|(you can|please) close|resolved|sorted now|works (again|now)|all good|never ?mind|beg your pardon|danke|merci|gracias|obrigad[oa])\b/iu;
// A word of asking, agreeing or trouble beside the thanks: the ticket goes on.
const GOES_ON =
  /\?|\b(but|however|still|can|could|would|will you|need|want|like|when|where|how|why|not|yes|go ahead|do that|send|cancel|refund|order|change|bitte|aber|noch|nicht|könn\w+|mais|pouvez|pourri\w+|pas|pero|puede\w*|mas|pode\w*|não|no)\b|n['’]t\b/iu;
const LONGEST_THANKS = 160;

/** True when the newest message of the customer closes the matter, or is an automatic reply. */
export function isSettled(ticket: Ticket): boolean {
  if (AUTOMATIC.test(ticket.subject)) return true;
  const newest = ticket.messages.findLast(({ author }) => author.role === 'requester' || author.role === 'unknown');
  if (!newest) return false;
  const said = sentences(newest.text, newest.author.name)
    .filter(({ kind }) => kind === 'own')
    .map(({ start, end }) => newest.text.slice(start, end).trim())
    .join(' ');
  // "Thanks!" alone is read as a closing line; an empty rest with thanks in the text is a thank-you all the same.
  const words = said === '' ? newest.text.slice(0, LONGEST_THANKS) : said;
  return (
    words.length <= LONGEST_THANKS &&
    THANKS.test(newest.text) &&
    !GOES_ON.test(words.replace(/\byou can\b/gi, '')) &&
    isAnswer(ticket, newest.id, said)
  );
}

/** A first message says what it wants in its subject even if its text is "Thanks in advance"; an answer does not. */
function isAnswer(ticket: Ticket, newestId: string, said: string): boolean {
  const first = ticket.messages.find(({ author }) => author.role === 'requester' || author.role === 'unknown');
  return first?.id !== newestId || said !== '' || THANKS.test(ticket.subject);
}
