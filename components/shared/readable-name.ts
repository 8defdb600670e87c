// A definition's identifier as a person reads it. Pure.

/** `order_number`, `orderNumber` and `Order number` are all "Order number"; capitals that stand together stay ("order_ID"). */
export function readableName(name: string): string {
  const words = name
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z\d])([A-Z][a-z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
