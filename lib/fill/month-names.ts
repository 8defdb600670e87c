// Names of months and weekdays in the languages tickets come in most. A table and not Intl: nothing has to be worked out when the worker wakes.

const MONTH_ROWS = [
  'january jan januar janvier enero janeiro gennaio januari',
  'february feb februar février febrero fevereiro febbraio februari',
  'march mar märz mrz mars marzo março maart',
  'april apr avril abril aprile',
  'may mai mayo maio maggio mei',
  'june jun juni juin junio junho giugno',
  'july jul juli juillet julio julho luglio',
  'august aug août agosto augustus',
  'september sep sept septembre septiembre setembro settembre',
  'october oct oktober okt octobre octubre outubro ottobre',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre diciembre dezembro dicembre',
];
// Sunday first. No short forms that are words or names elsewhere.
const WEEKDAY_ROWS = [
  'sunday sonntag dimanche domingo domenica zondag',
  'monday mon montag lundi lunes segunda-feira lunedì maandag',
  'tuesday tue tues dienstag mardi martes terça-feira martedì dinsdag',
  'wednesday wed mittwoch mercredi miércoles quarta-feira mercoledì woensdag',
  'thursday thu thurs donnerstag jeudi jueves quinta-feira giovedì donderdag',
  'friday fri freitag vendredi viernes sexta-feira venerdì vrijdag',
  'saturday samstag sonnabend samedi sábado sabato zaterdag',
];

function byName(rows: string[], first: number): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, place) => row.split(' ').map((name) => [name, place + first] as const)));
}

/** 1 to 12 by name in lower case. */
export const MONTHS = byName(MONTH_ROWS, 1);
/** 0 Sunday to 6 Saturday by name in lower case. */
export const WEEKDAYS = byName(WEEKDAY_ROWS, 0);
