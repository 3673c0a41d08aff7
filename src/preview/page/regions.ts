/** F6 and Shift+F6 go from region to region of the page, in the order of the list, until the signal; regions that are hidden are left out. */
export function cycleRegions(regions: readonly PageRegion[], signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const shown = regions.filter(({ element }) => !element.hidden);
    const at = shown.findIndex(({ element }) => element.contains(document.activeElement));
    const next = event.shiftKey ? (at <= 0 ? shown.length : at) - 1 : (at + 1) % shown.length;
    shown[next]?.focus();
  };
  window.addEventListener('keydown', onKey, { signal });
}

export interface PageRegion {
  readonly element: HTMLElement;
  readonly focus: () => void;
}

/** A region whose first control takes the focus. */
export function plainRegion(element: HTMLElement): PageRegion {
  return { element, focus: () => element.querySelector<HTMLElement>('button:not([disabled]), select, [tabindex="0"]')?.focus() };
}
