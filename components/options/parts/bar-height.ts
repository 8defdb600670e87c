// How high the bar at the foot of a form is: the message that lies above it has to know where it begins, and its lines wrap where there is
// no room.

/** @returns what ends it; as an effect with the bar's element */
export function sayHeight(bar: HTMLElement | null): (() => void) | undefined {
  if (!bar) return;
  const observer = new ResizeObserver(() => {
    document.documentElement.style.setProperty('--bar', `${bar.offsetHeight}px`);
  });
  observer.observe(bar);
  return () => {
    observer.disconnect();
    document.documentElement.style.removeProperty('--bar');
  };
}
