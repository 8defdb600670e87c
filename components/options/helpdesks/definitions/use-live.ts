// What the form's selectors find in an open page, asked for shortly after each change and when somebody comes back from that page.
import { useEffect, useState } from 'preact/hooks';
import { call } from '#lib/browser/call.ts';
import type { Found } from '#lib/helpdesk/look-up.ts';
import type { NoPage, OpenPage } from '#lib/messages.ts';
import { askedOf, type DefinitionForm, definitionOf } from './definition-form.ts';

/** While somebody types. ms */
const PAUSE = 300;

export interface Live {
  page: OpenPage | null;
  because: NoPage['because'] | null;
  /** By field. */
  found: ReadonlyMap<string, Found>;
}

export const NOT_LOOKED: Live = { page: null, because: null, found: new Map() };

/** The sites and the address of a form, as a question for its open page. */
export function whereOf(form: DefinitionForm): { origins: string[]; address: string } {
  const { origins, address } = definitionOf(form, '');
  return { origins: origins.filter((origin) => origin !== ''), address };
}

export function useLive(form: DefinitionForm): Live {
  const [live, setLive] = useState(NOT_LOOKED);
  const question = JSON.stringify({ ...whereOf(form), asked: askedOf(form) });
  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      const reply = await call('helpdesks.probe', JSON.parse(question));
      if (isOver || !reply.ok) return;
      const { value } = reply;
      if (value.page === null) setLive({ ...NOT_LOOKED, because: value.because });
      else setLive({ page: value.page, because: null, found: new Map(value.found.map((one) => [one.field, one])) });
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    const onReturn = () => void ask();
    window.addEventListener('focus', onReturn);
    return () => {
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener('focus', onReturn);
    };
  }, [question]);
  return live;
}
