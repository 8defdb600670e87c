// The first look at a pasted token: slips of the hand are named before it is kept, because afterwards nobody can read it again. Pure.
import { lengthProblem } from '#components/shared/pasted-secret.ts';

export type TokenCheck = { ok: true; token: string } | { ok: false; message: string };

/**
 * Spaces and line ends around it are dropped: they come from copying and are in no token or key. Never puts the token into a message.
 * @param use `bearer`: the word Bearer is added in front of it; `client`: a client's secret, which may hold spaces (RFC 6749, A.2) and is
 * never sent as it is
 */
export function checkToken(pasted: string, use: 'bearer' | 'client' | 'key' = 'bearer'): TokenCheck {
  const token = pasted.trim();
  if (token === '') return { ok: false, message: 'Paste the secret first.' };
  if (use === 'bearer' && /^bearer\s/i.test(token))
    return { ok: false, message: 'Paste the secret alone, without the word “Bearer”: Deskhand adds it.' };
  if ((use === 'client' ? /[^\S ]/ : /\s/).test(token))
    return { ok: false, message: 'There is a space or a line break inside. A secret is one piece; copy it again.' };
  // RFC 9110 field values: outside visible ASCII a header cannot carry it
  if (!/^[ -~]+$/.test(token)) {
    return {
      ok: false,
      message: 'There is a character in it that a request cannot carry. Copy the secret again from its source.',
    };
  }
  const tooLong = lengthProblem(token);
  if (tooLong !== null) return { ok: false, message: tooLong };
  return { ok: true, token };
}
