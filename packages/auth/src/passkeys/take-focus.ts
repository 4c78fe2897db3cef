/**
 * As a `ref`: the element that has the focus when its dialog opens. React's `autoFocus` comes too early for that, while
 * the dialog is still closed; the browser looks for the attribute when it opens.
 */
export function takeFocus(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '');
  if (element?.closest('dialog')?.open) element.focus();
}
