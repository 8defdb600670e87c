// TO BE WRITTEN
export function LogPage() {
  return null;
}
