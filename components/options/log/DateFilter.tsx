// Which days of the log are shown: a few that are often asked for, or from one day to another.
import { useId } from 'preact/hooks';
import { FilterSelect } from './FilterSelect.tsx';
import { dayOf, dayProblem } from './log-dates.ts';
import { changeView, view } from './log-state.ts';
import { DATES, type DateChoice, type LogView } from './log-view.ts';

const WORDS: Record<DateChoice, string> = {
  today: 'Today',
  yesterday: 'Yesterday',
  week: 'Last 7 days',
  month: 'Last 30 days',
  custom: 'From – to…',
};

export function DateFilter() {
  const id = useId();
  const { date, from, to } = view.value;
  const change = (part: Partial<LogView>) => changeView({ ...view.peek(), ...part });
  const today = dayOf(Date.now());
  const problem = date === 'custom' ? dayProblem(from, to) : null;
  const day = (label: string, value: string, onDay: (day: string) => void) => (
    <input
      class="input log-day"
      type="date"
      aria-label={label}
      value={value}
      max={today}
      aria-invalid={problem !== null}
      aria-describedby={problem === null ? undefined : id}
      onChange={({ currentTarget }) => onDay(currentTarget.value)}
    />
  );
  return (
    <>
      <FilterSelect
        label="Date"
        any="Any date"
        value={date}
        options={DATES.map((one) => [one, WORDS[one]])}
        onChange={(choice) => {
          const next = DATES.find((one) => one === choice) ?? null;
          change({ date: next, from: next === 'custom' ? from || today : '', to: next === 'custom' ? to : '' });
        }}
      />
      {date === 'custom' && (
        <>
          {day('From', from, (next) => change({ from: next }))}
          {day('To', to, (next) => change({ to: next }))}
          {problem !== null && (
            <p class="field__error" id={id} role="alert">
              {problem}
            </p>
          )}
        </>
      )}
    </>
  );
}
