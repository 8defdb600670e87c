// CodeMirror writes its rules into a <style> element, which the extension's policy forbids (style-src 'self'). For a root without a
// <head>, as a shadow tree is, style-mod adopts a constructed sheet instead, which the policy allows. So its first look at the document
// is one without a head; it remembers the sheet for all later ones. The browser tests count violations: should it forget, they tell.
import { StyleModule } from 'style-mod';

let adopted = false;

export function adoptStyles(): void {
  if (adopted) return;
  adopted = true;
  const headless = new Proxy(document, {
    get: (target, key) => (key === 'head' ? null : Reflect.get(target, key, target)),
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
  StyleModule.mount(headless, []);
}
