// Pieces of the scripts of stand-ins' pages, as text.

/** `make('a', { href: '/' }, 'Home')` in the page: an element with its attributes and text. */
export const MAKE = `
const make = (name, attributes, text) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
};
`;

/** Links that match are followed by pushState, as pages of one document do; `show` of the page's own draws what the address names. */
export const followLinks = (selector: string): string => `
document.addEventListener('click', (event) => {
  const link = event.target.closest('${selector}');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.getAttribute('href'));
  show();
});
addEventListener('popstate', show);
show();
`;
