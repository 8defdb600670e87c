// Brings a person to a field of the form.

export function focusField(field: string): void {
  document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"] .input`)?.focus();
}
