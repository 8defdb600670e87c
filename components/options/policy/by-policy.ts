// What the company's policy keeps this page from offering. The background refuses it in any case; here it is only not shown.
import type { Settings } from '#lib/messages.ts';
import { policy } from '../options-state.ts';

/** False while the policy locks editing. */
export function mayEdit(): boolean {
  return policy.value.value?.lockEditing !== true;
}

/** Whether the policy says which library is followed, and how. */
export function isLibrarySet(): boolean {
  return (policy.value.value?.library ?? null) !== null;
}

/** Whether every change of a signed version is taken without a question. */
export function isLibraryTrusted(): boolean {
  const library = policy.value.value?.library ?? null;
  return library !== null && library !== 'unusable' && library.trusted;
}

/** Whether a person may begin or stop following a library. */
export function mayFollow(): boolean {
  return mayEdit() && !isLibrarySet();
}

/** Whether the policy sets it: nobody else can. */
export function isSetByPolicy(setting: keyof Settings): boolean {
  return Object.hasOwn(policy.value.value?.settings ?? {}, setting);
}
